package io.keytier.orders.application;

import java.util.ArrayList;
import java.util.List;

import io.keytier.orders.domain.Outcome;
import org.jspecify.annotations.Nullable;

/** Counts what became of the lines of a bulk request. */
public final class ImportReport {

    private static final int MOST_ERRORS = 1_000;

    private long received;
    private long created;
    private long revised;
    private long replayed;
    private long rejected;
    private final List<Error> errors = new ArrayList<>();
    private List<Error> unsaved = new ArrayList<>();
    private int stillKept;

    /** @param mostKept how many refused lines are to be kept beyond the answer */
    ImportReport(int mostKept) {
        this.stillKept = mostKept;
    }

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
        if (stillKept > 0) {
            stillKept--;
            unsaved.add(error);
        }
    }

    int unsaved() {
        return unsaved.size();
    }

    /** Refused lines that have not been taken yet. */
    List<Error> takeUnsaved() {
        var taken = unsaved;
        unsaved = new ArrayList<>();
        return taken;
    }

    /** What became of the lines so far. */
    public BulkCounts counts() {
        return new BulkCounts(received, created, revised, replayed, rejected);
    }

    /** The first 1000 lines refused. */
    public List<Error> errors() {
        return List.copyOf(errors);
    }
}
