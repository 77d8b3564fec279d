package io.keytier.orders.adapter.http;

import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.keytier.orders.OrdersServiceTest;
import io.keytier.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Documents that were good until chance had its way: whatever comes of them, it is never our fault. */
@QuarkusTest
@OrdersServiceTest
class FuzzTest {

    private static final int REQUESTS = 2_500;
    private static final int BULK_REQUESTS = 100;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-0",
            "-1",
            "1e999999",
            "1e-999999",
            "1E400",
            "1e2147483648",
            "99999999999999999999",
            "0.00001",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "[]",
            "{}",
            "[null]",
            "[{}]",
            "[[[[[[]]]]]]",
            "\"NaN\"",
            "NaN",
            "Infinity",
            "\"9999-12-31\"",
            "\"+999999999-12-31T23:59:59-18:00\"",
            "\"-999999999-01-01\"",
            "\"2026-11-01T09:30:00\"",
            "\"x\"",
            "\"' or 1=1 --\"",
            "\"😀\"",
            "\"SALE\"",
            "\"RETURN\"",
            "\"CANCELLED\"",
            "[{\"sku\":\"a\",\"quantity\":1,\"unitPrice\":1e300}]",
            "[{\"sku\":\"a\",\"quantity\":\"1e15\",\"unitPrice\":\"1e14\"}]");

    @TestHTTPResource("/v1/orders")
    URI orders;

    @Test
    void shouldNeverFailOnMutatedDocuments() throws Exception {
        var seed = Long.getLong("keytier.fuzz.seed", 20261125L);
        for (var i = 0; i < REQUESTS; i++) {
            var body = mutated(new Random(seed + i), document(new Random(seed - i)));
            assertIsNoFault(seed + i, body, send("", "application/json", body));
        }
    }

    @Test
    void shouldNeverFailOnMutatedBulkRequests() throws Exception {
        var seed = Long.getLong("keytier.fuzz.seed", 20261125L);
        for (var i = 0; i < BULK_REQUESTS; i++) {
            var random = new Random(seed + i);
            var lines = new StringBuilder();
            for (var line = 0; line < 20; line++) {
                lines.append(document(random)).append(i % 2 == 0 ? "\n" : ",");
            }
            var array = i % 2 != 0;
            var body = mutated(random, array ? "[" + lines + document(random) + "]" : lines.toString());
            var type = array ? "application/json" : "application/x-ndjson";
            assertIsNoFault(seed + i, body, send("/bulk?dryRun=" + (i % 4 == 0), type, body));
        }
    }

    private static void assertIsNoFault(long seed, byte[] body, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("seed %d: %s answered by %s", seed, new String(body, StandardCharsets.UTF_8), answer.body())
                .isBetween(200, 499);
        assertThat(answer.body())
                .as("seed %d", seed)
                .doesNotContain("Exception", "io.keytier", "com.fasterxml", "java.", "SQL");
    }

    private HttpResponse<String> send(String path, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(orders + path))
                .header("Authorization", Tokens.bearer("erp"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** A good document in which some values may be others. */
    private static String document(Random random) {
        var order = anOrder()
                .with("type", "SALE")
                .with("revision", 1)
                .with("cost", "60.00")
                .with("dueDate", "2026-02-01")
                .with("exchangeRate", "1")
                .with("lines", List.of(Map.of("sku", "A-1", "quantity", "2", "unitPrice", "50.00")))
                .toString();
        return order.replace("SO-", "SO-" + random.nextInt(50) + "-");
    }

    private static byte[] mutated(Random random, String document) {
        var text = document;
        for (var i = random.nextInt(3); i >= 0; i--) {
            text = random.nextInt(3) == 0 ? text : structurally(random, text);
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(3) == 0 ? byteWise(random, bytes) : bytes;
    }

    /** Puts another value in the place of one, takes a piece away, or repeats one. */
    private static String structurally(Random random, String text) {
        var colon = text.indexOf(':', random.nextInt(Math.max(1, text.length())));
        var end = colon < 0 ? -1 : text.indexOf(',', colon);
        if (end < 0) {
            return text + text;
        }
        var value = VALUES.get(random.nextInt(VALUES.size()));
        var piece = text.substring(colon, end);
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, colon) + text.substring(end);
            case 1 -> text.substring(0, end) + piece + text.substring(end);
            case 2 -> text.substring(0, end) + ",\"" + value.replace("\"", "") + "\"" + piece + text.substring(end);
            default -> text.substring(0, colon + 1) + value + text.substring(end);
        };
    }

    private static byte[] byteWise(Random random, byte[] bytes) {
        var changed = bytes.clone();
        for (var i = random.nextInt(4); i >= 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(changed, random.nextInt(changed.length)) : changed;
    }
}
