package io.keytier.local.api;

import java.net.URI;

/**
 * Where a service answers.
 *
 * @param http its API
 * @param management its health and metrics
 */
public record Endpoint(String name, URI http, URI management) {

    /** A service on this machine; its management port is the service port + 1000. */
    public static Endpoint local(String name, int port) {
        return new Endpoint(
                name, URI.create("http://localhost:" + port), URI.create("http://localhost:" + (port + 1000)));
    }
}
