package io.keytier.orders.application;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import io.keytier.orders.domain.Command;
import io.keytier.orders.domain.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Records lines chunk by chunk, in their order, while the caller reads on. The caller is at most one chunk ahead: it
 * waits where the chunk before is not committed yet, so that two are in memory and a sender is read no faster than the
 * database writes. The last chunk is recorded by the caller itself, so that a short import has no thread of its own.
 */
final class ChunkWriter implements AutoCloseable {

    private record UnderWay(Chunk chunk, CompletableFuture<List<Outcome>> outcomes) {}

    private final Function<List<Command>, List<Outcome>> work;
    private final ImportReport report;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "bulk-writer"));
    private Chunk next = new Chunk();
    private @Nullable UnderWay underWay;

    /** @param work records commands and answers their outcomes, in their order; not called for none */
    ChunkWriter(Function<List<Command>, List<Outcome>> work, ImportReport report) {
        this.work = work;
        this.report = report;
    }

    /** Adds a line; what became of those before may be counted now. Fails as the recording of a chunk before did. */
    void add(ImportLine line) {
        next.add(line);
        if (underWay != null && underWay.outcomes().isDone()) {
            settle();
        }
        if (next.isFull()) {
            settle();
            var commands = next.commands();
            underWay = new UnderWay(next, CompletableFuture.supplyAsync(() -> outcomes(commands), thread));
            next = new Chunk();
        }
    }

    /** Records what is left; once this returns, all lines are recorded and counted. */
    void finish() {
        settle();
        next.count(outcomes(next.commands()), report);
    }

    private List<Outcome> outcomes(List<Command> commands) {
        return commands.isEmpty() ? List.of() : work.apply(commands);
    }

    /** Waits for the chunk under way, and counts it. */
    private void settle() {
        var begun = underWay;
        underWay = null;
        if (begun != null) {
            try {
                begun.chunk().count(begun.outcomes().join(), report);
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException fault ? fault : e;
            }
        }
    }

    /** Waits for the chunk under way, whatever ended the reading: what is committed is counted. */
    @Override
    public void close() {
        try {
            settle();
        } finally {
            thread.shutdown();
        }
    }
}
