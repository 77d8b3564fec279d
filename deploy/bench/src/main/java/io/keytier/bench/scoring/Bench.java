package io.keytier.bench.scoring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import io.keytier.bench.Figures;
import io.keytier.bench.Measurement;
import io.keytier.bench.Options;
import io.keytier.bench.Report;
import io.keytier.bench.Scratch;
import org.apache.kafka.streams.Topology;

/**
 * What the cases of one run share.
 *
 * @param root of the checkout
 * @param today the business day of all events, the same for the whole run; the zone is UTC
 */
record Bench(Options options, Path root, Scratch scratch, Kafka kafka, Report report, LocalDate today) {

    /** How often each figure is measured, what warms up not counted. */
    int repetitions() {
        return options.quick() ? 3 : 5;
    }

    Throughput streams(Supplier<Topology> topology) {
        return new StreamsRun(this, topology);
    }

    /** Adds a figure to the report and answers its median. */
    double add(String name, String unit, List<Double> values, String note) {
        var measurement = new Measurement(name, unit, values, note);
        report.add(measurement);
        say(name + ": " + Figures.of(measurement.median()) + " " + unit);
        return measurement.median();
    }

    /** Tells whoever waits how far the run has come. */
    void say(String progress) {
        System.out.println(progress);
    }
}
