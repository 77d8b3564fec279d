package io.keytier.bench.orders;

import java.time.Duration;
import java.util.List;

import io.keytier.bench.Figures;
import io.keytier.bench.Measurement;
import io.keytier.bench.Options;
import io.keytier.bench.Report;
import io.keytier.bench.WarmUp;
import io.keytier.embedded.Broker;
import io.keytier.embedded.Database;

/**
 * What the cases of one run share.
 *
 * @param database the server of both tables
 * @param ceiling tables that plain JDBC writes into; nobody relays from them
 * @param tables those of the service
 */
record Bench(
        Options options,
        Database database,
        Tables ceiling,
        Tables tables,
        OrdersService service,
        Broker broker,
        Report report) {

    int repetitions() {
        return options.quick() ? 1 : 3;
    }

    /** How long one repetition of a case runs, beside its warm-up. */
    Duration time() {
        return Duration.ofSeconds(options.quick() ? 3 : 5);
    }

    /** Lines of the largest bulk request. */
    int lines() {
        return options.quick() ? 100_000 : 1_000_000;
    }

    /** The ceiling's connection. */
    PlainSender plain() throws java.sql.SQLException {
        return new PlainSender(ceiling.connect());
    }

    /**
     * Warms both sides up, and notes among the conditions what that came to. A server of any age writes its log into
     * files that it used before; to make and sync a new one, as a young server does for each 16 MiB, holds up all commits.
     */
    void warmUp(int mostRounds, WarmUp.Round round) throws Exception {
        var warmUp = WarmUp.of(mostRounds, ProcessHandle.current().pid(), service.pid());
        report.set("warm-up", warmUp.run(round));
        database.checkpoint();
        report.set("checkpoint of the database", "after the warm-up");
    }

    /** Adds a figure to the report and answers its median. */
    double add(String name, String unit, List<Double> values, String note) {
        var measurement = new Measurement(name, unit, values, note);
        report.add(measurement);
        System.out.println(name + ": " + Figures.of(measurement.median()) + " " + unit);
        return measurement.median();
    }

    /** Empties the ceiling's outbox, which nobody reads, and lets the relay finish. */
    void settle() {
        ceiling.execute("truncate outbox");
        tables.awaitDrained();
    }
}
