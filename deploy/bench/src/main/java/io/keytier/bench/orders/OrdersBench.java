package io.keytier.bench.orders;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.keytier.bench.Conditions;
import io.keytier.bench.Figures;
import io.keytier.bench.Report;
import io.keytier.bench.Scratch;
import io.keytier.contracts.Topics;
import io.keytier.embedded.Broker;
import io.keytier.embedded.Database;
import io.keytier.embedded.Durability;
import io.keytier.embedded.TopicCreator;

/** Measures the intake of orders beside its ceilings; the first argument is the root of the checkout. */
public final class OrdersBench {

    private OrdersBench() {}

    public static void main(String[] arguments) throws Exception {
        var all = List.of(arguments);
        Options options;
        try {
            options = Options.parse(all.subList(1, all.size()));
        } catch (IllegalArgumentException e) {
            System.err.println("KeyTier: " + e.getMessage());
            System.exit(2);
            return;
        }
        run(options, Path.of(all.get(0)));
        System.exit(0);
    }

    private static void run(Options options, Path root) throws Exception {
        var started = System.nanoTime();
        var report = new Report("The intake of orders, beside its ceilings", Conditions.here(root));
        report.set("PostgreSQL", "fsync, synchronous_commit and full_page_writes on");
        report.set("customers", Figures.of(Orders.CUSTOMERS));
        report.set("an order", "a sale with two lines");
        report.set("partitions", Topics.PARTITIONS);
        report.set("heap of orders-service", OrdersService.HEAP_MEBIBYTES + " MiB");
        try (var scratch = Scratch.create();
                var broker = Broker.start(scratch.path("kafka"), 0);
                var database = Database.start(scratch.path("postgres"), 0, Durability.FSYNC)) {
            TopicCreator.createAll(broker.bootstrapServers(), Topics.PARTITIONS, (short) 1);
            var ceiling = new Tables(database, "ceiling");
            ceiling.create(root);
            var tables = new Tables(database, "orders");
            try (var service = OrdersService.start(root, scratch.path("kafka"), tables, broker)) {
                ceiling.addCustomers();
                tables.addCustomers();
                var bench = new Bench(options, ceiling, tables, service, broker, report);
                if (options.wants("single")) {
                    var half = new SingleCase(bench).run();
                    new RelayCase(bench, half).run();
                }
                if (options.wants("bulk")) {
                    new BulkCase(bench).run();
                }
            }
        }
        report.set(
                "duration of the run",
                Duration.ofNanos(System.nanoTime() - started).toSeconds() + " s");
        var results = root.resolve("deploy/bench/results");
        report.write(results, options.isWhole() ? "orders" : "orders-partial");
        report.targets()
                .forEach(target -> System.out.println((target.isMet() ? "met     " : "missed  ") + target.name() + ": "
                        + Figures.of(target.value())));
        System.out.println("Results: " + results);
    }
}
