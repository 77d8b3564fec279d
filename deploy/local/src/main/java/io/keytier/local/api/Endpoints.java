package io.keytier.local.api;

/** Where everything of a stack answers. */
public record Endpoints(
        Endpoint orders, Endpoint scoring, Endpoint accounts, Endpoint visits, String bootstrapServers) {

    /** The local stack on its own ports. */
    public static Endpoints local() {
        return new Endpoints(
                Endpoint.local("orders-service", 8081),
                Endpoint.local("scoring-service", 8082),
                Endpoint.local("accounts-service", 8083),
                Endpoint.local("visits-service", 8084),
                "localhost:9092");
    }
}
