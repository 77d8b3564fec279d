package io.keytier.bench.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.keytier.bench.Figures;
import io.keytier.bench.Pause;
import io.keytier.bench.Resident;
import io.keytier.bench.Target;

/** Many orders at once: multi-row statements by plain JDBC, and bulk requests to the service, in turn. */
final class BulkCase {

    private static final int LINES = 60_000;
    private static final int LINES_A_TRANSACTION = 500;
    private static final int MOST_ROUNDS = 20;
    private static final double MOST_MEBIBYTES = 400;

    private final Bench bench;

    BulkCase(Bench bench) {
        this.bench = bench;
    }

    /** Takes this many orders. */
    private interface Taking {
        void take(int lines) throws Exception;
    }

    void run() throws Exception {
        bench.warmUp(MOST_ROUNDS, () -> {
            perSecond(1, this::plain);
            perSecond(1, new BulkSender(bench.service())::send);
            bench.settle();
        });
        for (int streams : List.of(1, 2)) {
            var ceiling = new ArrayList<Double>();
            var ours = new ArrayList<Double>();
            for (int i = 0; i < bench.repetitions(); i++) {
                bench.settle();
                ceiling.add(perSecond(streams, this::plain));
                ours.add(perSecond(streams, new BulkSender(bench.service())::send));
            }
            var of = streams == 1 ? ", one stream" : ", " + streams + " streams";
            var note = Figures.of(LINES) + " orders a stream, " + LINES_A_TRANSACTION + " a transaction";
            var most = bench.add("(c) multi-row JDBC" + of, "orders/s", ceiling, note);
            var reached = bench.add("(d) bulk" + of, "orders/s", ours, note);
            bench.report().judge(Target.atLeast("(d) to (c)" + of, reached / most, 0.5));
        }
        million();
    }

    private void plain(int lines) throws Exception {
        try (var sender = bench.plain()) {
            for (int i = 0; i < lines; i += LINES_A_TRANSACTION) {
                sender.sendMany(i, LINES_A_TRANSACTION);
            }
        }
    }

    private double perSecond(int streams, Taking taking) throws Exception {
        var threads = Executors.newFixedThreadPool(streams);
        try {
            var work = IntStream.range(0, streams)
                    .<Callable<Void>>mapToObj(stream -> () -> {
                        taking.take(LINES);
                        return null;
                    })
                    .toList();
            var started = System.nanoTime();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            return streams * LINES / ((System.nanoTime() - started) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a stream failed", e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private void million() throws Exception {
        bench.settle();
        int lines = bench.lines();
        var request = Executors.newSingleThreadExecutor();
        try {
            var started = System.nanoTime();
            var sent = request.submit(() -> {
                new BulkSender(bench.service()).send(lines);
                return (System.nanoTime() - started) / 1e9;
            });
            double most = 0;
            while (!sent.isDone()) {
                most = Math.max(most, Resident.mebibytes(bench.service().pid()));
                Pause.millis(50);
            }
            var of = Figures.of(lines) + " lines in one request";
            bench.add(of, "orders/s", List.of(lines / sent.get()), "");
            var note = "the most seen; heap " + OrdersService.HEAP_MEBIBYTES + " MiB";
            bench.add("resident memory, " + of, "MiB", List.of(most), note);
            bench.report().judge(Target.atMost("resident memory, MiB", most, MOST_MEBIBYTES));
        } finally {
            request.shutdown();
        }
    }
}
