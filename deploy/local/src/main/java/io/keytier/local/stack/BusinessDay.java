package io.keytier.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The business day of the data, which never goes back: a start without the clock's offset of an earlier one finds
 * customers as of a later day than today.
 *
 * @param file lies with the data it tells of
 */
record BusinessDay(Path file) {

    static BusinessDay in(Home home) {
        return new BusinessDay(home.data().resolve("business-day"));
    }

    /** Moves the data's day to today unless it is later already; the answer is the data's day. */
    LocalDate moveTo(LocalDate today) throws IOException {
        var day = latest().filter(latest -> latest.isAfter(today)).orElse(today);
        Files.writeString(file, day.toString());
        return day;
    }

    /** What to tell whoever starts the stack on a day that the data has seen pass; empty on any other day. */
    Optional<String> warning(LocalDate today) throws IOException {
        return latest().filter(latest -> latest.isAfter(today))
                .map(latest ->
                        ("The data has seen %s, and a business day never goes back: customers stay as of that day. "
                                        + "Start with --clock-offset P%dD to go on from it, or with --fresh to forget it.")
                                .formatted(latest, ChronoUnit.DAYS.between(today, latest)));
    }

    private Optional<LocalDate> latest() throws IOException {
        return Files.exists(file)
                ? Optional.of(LocalDate.parse(Files.readString(file).strip()))
                : Optional.empty();
    }
}
