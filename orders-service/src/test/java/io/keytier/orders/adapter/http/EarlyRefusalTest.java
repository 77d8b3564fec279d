package io.keytier.orders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.keytier.orders.OrdersServiceTest;
import io.keytier.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests refused before their body is read: the answer comes at once, and the sender is not kept writing. */
@QuarkusTest
@OrdersServiceTest
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class EarlyRefusalTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final long HUGE = 1L << 40;

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @CsvSource({
        "POST /v1/orders, none, application/json, 401",
        "POST /v1/orders, sales, application/json, 403",
        "POST /v1/orders, erp, text/plain, 415",
        "POST /v1/orders, erp, application/json, 413",
        "DELETE /v1/orders, erp, application/json, 405",
        "POST /v1/nowhere, erp, application/json, 404",
        "POST /v1/orders/bulk, none, application/x-ndjson, 401",
        "POST /v1/orders/bulk, sales, application/x-ndjson, 403",
        "POST /v1/orders/bulk?mode=odd, erp, application/x-ndjson, 400",
        "PUT /v1/exchange-rates/USD/2026-11-01, none, application/json, 401"
    })
    void shouldAnswerBeforeTheBodyHasCome(String request, String role, String type, int status) throws Exception {
        try (var sender = new RawSender(service)) {
            var authorization = role.equals("none") ? "X-None: 1" : "Authorization: " + Tokens.bearer(role);

            sender.begin(request, authorization, "Content-Type: " + type, "Content-Length: " + HUGE);
            var writing = CompletableFuture.supplyAsync(() -> writeUntilStopped(sender));

            assertThat(sender.answer(AT_ONCE)).startsWith("HTTP/1.1 " + status);
            assertThat(writing.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS)).isLessThan(HUGE);
        }
    }

    /** Bytes written until the connection was closed. */
    private static long writeUntilStopped(RawSender sender) {
        var block = new byte[64 * 1024];
        var written = 0L;
        try {
            while (written < HUGE) {
                sender.write(block);
                written += block.length;
            }
        } catch (IOException closed) {
            return written;
        }
        return written;
    }
}
