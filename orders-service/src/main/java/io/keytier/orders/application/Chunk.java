package io.keytier.orders.application;

import java.util.ArrayList;
import java.util.List;

import io.keytier.orders.domain.Command;
import io.keytier.orders.domain.Outcome;

/** Lines of an import that are recorded in one transaction: so many that a commit costs little, so few that memory does not matter. */
final class Chunk {

    /** Lines of an import. */
    static final int MOST = 500;

    /** Lines of their documents. */
    static final int MOST_WITHIN = 10_000;

    private final List<ImportLine> lines = new ArrayList<>();
    private int within;

    void add(ImportLine line) {
        lines.add(line);
        within += line instanceof ImportLine.Readable readable
                ? readable.command().lines()
                : 0;
    }

    boolean isFull() {
        return lines.size() == MOST || within >= MOST_WITHIN;
    }

    List<Command> commands() {
        return lines.stream()
                .filter(ImportLine.Readable.class::isInstance)
                .map(line -> ((ImportLine.Readable) line).command())
                .toList();
    }

    /** @param outcomes of the commands, in their order */
    void count(List<Outcome> outcomes, ImportReport report) {
        var next = outcomes.iterator();
        for (var line : lines) {
            if (line instanceof ImportLine.Readable readable) {
                report.count(readable, next.next());
            } else {
                report.count((ImportLine.Unreadable) line);
            }
        }
    }
}
