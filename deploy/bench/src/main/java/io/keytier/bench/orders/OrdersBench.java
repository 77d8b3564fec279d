package io.keytier.bench.orders;

import java.nio.file.Path;
import java.util.List;

import io.keytier.bench.CommandLine;
import io.keytier.bench.Conditions;
import io.keytier.bench.Figures;
import io.keytier.bench.Options;
import io.keytier.bench.Report;
import io.keytier.bench.Results;
import io.keytier.bench.Scratch;
import io.keytier.contracts.Topics;
import io.keytier.embedded.Broker;
import io.keytier.embedded.Database;
import io.keytier.embedded.Durability;
import io.keytier.embedded.TopicCreator;

/** Measures the intake of orders beside its ceilings; the first argument is the root of the checkout. */
public final class OrdersBench {

    /** In the order in which they run. */
    private static final List<String> CASES = List.of("single", "bulk");

    /** A collection stops this small broker for some 20 ms, each second if its young generation has the usual size. */
    private static final List<String> BROKER = List.of("-Xmn160m");

    private OrdersBench() {}

    public static void main(String[] arguments) throws Exception {
        CommandLine.run(arguments, CASES, OrdersBench::run);
    }

    private static void run(Options options, Path root) throws Exception {
        var results =
                Results.open(root.resolve("deploy/bench/results"), options.quick() ? "orders-quick" : "orders", CASES);
        try (var scratch = Scratch.create();
                var broker = Broker.start(scratch.path("kafka"), 0, BROKER);
                var database = Database.start(scratch.path("postgres"), 0, Durability.FSYNC)) {
            TopicCreator.createAll(broker.bootstrapServers(), Topics.PARTITIONS, (short) 1);
            var ceiling = new Tables(database, "ceiling");
            ceiling.create(root);
            var tables = new Tables(database, "orders");
            try (var service = OrdersService.start(root, scratch.path("kafka"), tables, broker)) {
                ceiling.addCustomers();
                tables.addCustomers();
                for (var name : CASES) {
                    if (options.wants(name)) {
                        var report = report(name, options, root);
                        run(name, new Bench(options, database, ceiling, tables, service, broker, report));
                        results.put(name, report);
                        CommandLine.tell(report);
                    }
                }
            }
        }
        System.out.println("Results: " + results.markdown());
    }

    private static void run(String name, Bench bench) throws Exception {
        switch (name) {
            case "single" -> new RelayCase(bench, new SingleCase(bench).run()).run();
            case "bulk" -> new BulkCase(bench).run();
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static Report report(String name, Options options, Path root) {
        var report = new Report(name + (options.quick() ? ", quick" : ""), Conditions.here(root));
        report.set("PostgreSQL", "fsync, synchronous_commit and full_page_writes on");
        report.set("customers", Figures.of(Orders.CUSTOMERS));
        report.set("an order", "a sale with two lines");
        report.set("partitions", Topics.PARTITIONS);
        report.set("young generation of the broker", "160 MiB");
        report.set("heap of orders-service", OrdersService.HEAP_MEBIBYTES + " MiB");
        return report;
    }
}
