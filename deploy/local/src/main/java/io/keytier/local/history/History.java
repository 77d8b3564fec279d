package io.keytier.local.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The documents of one company, in order of day.
 *
 * @param name whose they are
 * @param currency of all of them, ISO 4217
 * @param skipped how many rows became no document, by reason
 */
public record History(String name, String currency, List<HistoricDocument> documents, Map<String, Integer> skipped) {

    /** Puts the documents in order of day; those of one day keep theirs. */
    public History {
        documents = documents.stream()
                .sorted(Comparator.comparing(HistoricDocument::day))
                .toList();
    }

    /** The day of the first document. */
    public LocalDate firstDay() {
        return documents.get(0).day();
    }

    /** The day of the last document. */
    public LocalDate lastDay() {
        return documents.get(documents.size() - 1).day();
    }

    /** The same history with all dates moved by the same number of days, so that the last one falls on this day. */
    public History endingOn(LocalDate day) {
        var days = ChronoUnit.DAYS.between(lastDay(), day);
        return new History(
                name,
                currency,
                documents.stream().map(document -> document.plusDays(days)).toList(),
                skipped);
    }

    /** The documents before this day. */
    public Stream<HistoricDocument> before(LocalDate day) {
        return documents.stream().filter(document -> document.day().isBefore(day));
    }

    /** The documents of this day. */
    public Stream<HistoricDocument> on(LocalDate day) {
        return documents.stream().filter(document -> document.day().equals(day));
    }
}
