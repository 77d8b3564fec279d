package io.keytier.local.stack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.keytier.contracts.Topics;
import io.keytier.embedded.Broker;
import io.keytier.embedded.Database;
import io.keytier.embedded.Durability;
import io.keytier.embedded.TopicCreator;
import io.keytier.local.api.Endpoint;
import io.keytier.local.api.Endpoints;
import io.keytier.local.stack.Part.Running;

/** All parts of the system: broker and database, and the services that live on them. */
final class Stack {

    static final Endpoints ENDPOINTS = Endpoints.local();

    private static final int BROKER_PORT = 9092;
    private static final int DATABASE_PORT = 15432;

    private static final Map<String, Integer> HEAP_MEBIBYTES = Map.of(
            "orders-service", 256,
            "scoring-service", 224,
            "accounts-service", 256,
            "visits-service", 224);

    private final Home home;
    private final Part broker;
    private final Part database;
    private final List<Part> services;

    Stack(Home home, PidFiles pids, ServiceLauncher launcher) {
        this.home = home;
        broker = new Part("kafka", home.data().resolve("kafka/broker.log"), this::startBroker, pids);
        database = new Part("postgres", home.data().resolve("postgres/postgres.log"), this::startDatabase, pids);
        services = HEAP_MEBIBYTES.entrySet().stream()
                .map(service -> new Part(
                        service.getKey(),
                        home.log(service.getKey()),
                        () -> launcher.start(service.getKey(), service.getValue()),
                        pids))
                .toList();
    }

    /** Every port it listens on, with what listens there. */
    static Map<Integer, String> ports() {
        var ports = new TreeMap<>(Map.of(BROKER_PORT, "kafka", DATABASE_PORT, "postgres"));
        endpoints().forEach(service -> {
            ports.put(service.http().getPort(), service.name());
            ports.put(service.management().getPort(), service.name() + " management");
        });
        return ports;
    }

    static List<Endpoint> endpoints() {
        return List.of(ENDPOINTS.orders(), ENDPOINTS.scoring(), ENDPOINTS.accounts(), ENDPOINTS.visits());
    }

    List<Part> parts() {
        return Stream.concat(Stream.of(broker, database), services.stream()).toList();
    }

    /** Starts broker and database, then the services; does not wait until these are ready. */
    void start() {
        var databaseUp = CompletableFuture.runAsync(database::start);
        broker.start();
        TopicCreator.createAll(ENDPOINTS.bootstrapServers(), Topics.PARTITIONS, (short) 1);
        databaseUp.join();
        services.forEach(Part::start);
    }

    /** Stops the services, then what they live on. */
    void stop() {
        stopAll(services);
        stopAll(List.of(broker, database));
    }

    private static void stopAll(List<Part> parts) {
        CompletableFuture.allOf(parts.stream()
                        .map(part -> CompletableFuture.runAsync(part::stop))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private Running startBroker() {
        var started = Broker.start(home.data().resolve("kafka"), BROKER_PORT);
        return new Running(started.pid(), started::close);
    }

    private Running startDatabase() {
        var started = Database.start(home.data().resolve("postgres"), DATABASE_PORT, Durability.FSYNC);
        List.of("orders", "accounts", "visits").forEach(started::createDatabase);
        return new Running(started.pid(), started::close);
    }
}
