package io.keytier.orders.application;

import java.util.ArrayList;
import java.util.List;

import io.keytier.orders.domain.Outcome;
import org.jspecify.annotations.Nullable;

/** Counts what became of the lines of an import. */
public final class ImportReport {

    private static final int MOST_ERRORS = 1_000;

    private long received;
    private long created;
    private long revised;
    private long replayed;
    private long rejected;
    private final List<Error> errors = new ArrayList<>();

    /**
     * A line that was rejected.
     *
     * @param conflict it contradicts what is known, rather than being wrong in itself
     */
    public record Error(long line, @Nullable String orderId, boolean conflict, String detail) {}

    void count(ImportLine.Readable line, Outcome outcome) {
        received++;
        if (outcome instanceof Outcome.Created) {
            created++;
        } else if (outcome instanceof Outcome.Revised) {
            revised++;
        } else if (outcome instanceof Outcome.Unchanged) {
            replayed++;
        } else if (outcome instanceof Outcome.Rejected refused) {
            var orderId = line.command().id().orderId();
            reject(new Error(line.number(), orderId, outcome instanceof Outcome.Conflict, refused.detail()));
        }
    }

    void count(ImportLine.Unreadable line) {
        received++;
        reject(new Error(line.number(), line.orderId(), false, line.detail()));
    }

    private void reject(Error error) {
        rejected++;
        if (errors.size() < MOST_ERRORS) {
            errors.add(error);
        }
    }

    /** Lines read, blank ones not counted. */
    public long received() {
        return received;
    }

    /** Documents not known before. */
    public long created() {
        return created;
    }

    /** Documents that got a new version. */
    public long revised() {
        return revised;
    }

    /** Lines that told nothing new, lower revisions too. */
    public long replayed() {
        return replayed;
    }

    /** Lines refused, all of them. */
    public long rejected() {
        return rejected;
    }

    /** The first 1000 lines refused. */
    public List<Error> errors() {
        return List.copyOf(errors);
    }
}
