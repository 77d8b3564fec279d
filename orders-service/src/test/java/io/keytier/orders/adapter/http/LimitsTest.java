package io.keytier.orders.adapter.http;

import static io.keytier.orders.OrderJson.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.keytier.orders.OrdersServiceTest;
import io.keytier.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an installation sets for its clients: limits, and the sources that they stand for. */
@QuarkusTest
@OrdersServiceTest
@TestProfile(LimitsTest.Narrow.class)
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LimitsTest {

    private static final int BURST = 3;

    /** Enough to be refused even where a request takes most of a second. */
    private static final int MOST = 50;

    @TestHTTPResource("/")
    URI service;

    /** Limits that are soon reached. */
    public static class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("keytier.limits.requests-per-second", "1"),
                    Map.entry("keytier.limits.burst", Integer.toString(BURST)),
                    Map.entry("keytier.limits.bulk-at-once", "1"),
                    Map.entry("keytier.limits.body", "2K"),
                    Map.entry("keytier.limits.body-time", "PT1S"),
                    Map.entry("keytier.limits.bulk-line", "1K"),
                    Map.entry("keytier.limits.lines", "2"),
                    Map.entry("keytier.sources.\"sap-2026\"", "sap"));
        }
    }

    @Test
    void shouldTellAHastyClientWhenToComeAgain() {
        var refused = post("hasty", anOrder().toString());
        var taken = 0;
        while (refused.statusCode() == 201 && taken < MOST) {
            taken++;
            refused = post("hasty", anOrder().toString());
        }

        assertThat(taken).isGreaterThanOrEqualTo(BURST);
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("detail", equalTo("A client may send 1 requests a second."));
        post("patient", anOrder().toString()).then().statusCode(201);
    }

    @Test
    void shouldTakeOneBulkRequestOfAClientAtATime() throws Exception {
        try (var first = new RawSender(service)) {
            first.begin(
                    "POST /v1/orders/bulk",
                    "Authorization: " + Tokens.bearer("erp", "erp-1", "bulky"),
                    "Content-Type: application/x-ndjson",
                    "Transfer-Encoding: chunked");
            first.writeChunk(anOrder() + "\n");
            awaitRunOf("bulky-watcher");

            as("bulky")
                    .body("[]")
                    .post("/v1/orders/bulk")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "10");
        }
    }

    @Test
    void shouldGiveUpASenderThatDrips() throws Exception {
        try (var sender = new RawSender(service)) {
            sender.begin(
                    "POST /v1/orders",
                    "Authorization: " + Tokens.bearer("erp", "erp-1", "dripping"),
                    "Content-Type: application/json",
                    "Content-Length: 2000");
            var dripping = CompletableFuture.runAsync(() -> drip(sender));

            assertThat(sender.answer(Duration.ofSeconds(10))).startsWith("HTTP/1.1 408");
            dripping.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void shouldNotRecordWhatEndsAfterItWasGivenUp() throws Exception {
        var order = anOrder();
        try (var sender = new RawSender(service)) {
            sender.begin(
                            "POST /v1/orders",
                            "Authorization: " + Tokens.bearer("erp", "erp-1", "late"),
                            "Content-Type: application/json",
                            "Content-Length: " + (order.toString().length() + 1))
                    .write(order.toString());
            assertThat(sender.answer(Duration.ofSeconds(10))).startsWith("HTTP/1.1 408");

            sender.write(" ");
            post("punctual", anOrder().toString()).then().statusCode(201);
            sender.begin(
                    "GET /v1/orders/" + order.orderId(), "Authorization: " + Tokens.bearer("erp", "erp-1", "late"));

            assertThat(sender.answer(Duration.ofSeconds(10))).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void shouldLetABulkRequestDrip() throws Exception {
        var line = anOrder().toString();
        try (var sender = new RawSender(service)) {
            sender.begin(
                    "POST /v1/orders/bulk",
                    "Authorization: " + Tokens.bearer("erp", "erp-1", "slow"),
                    "Content-Type: application/x-ndjson",
                    "Transfer-Encoding: chunked");
            var parts = line.split("(?<=,)");
            for (var part : parts) {
                sender.writeChunk(part);
                TimeUnit.MILLISECONDS.sleep(1_500 / parts.length);
            }
            sender.write("0\r\n\r\n");

            assertThat(sender.answer(Duration.ofSeconds(10))).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void shouldBoundBodiesAndLines() {
        var line = Map.of("sku", "A-1", "quantity", "1", "unitPrice", "1");
        var three = anOrder().without("amount").with("lines", Collections.nCopies(3, line));
        post("large", three.toString())
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("lines"))
                .body("detail", containsString("2"));
        post("large", anOrder() + " ".repeat(2048)).then().statusCode(413);
        as("large")
                .body("[" + anOrder().toString().replace("{", "{" + " ".repeat(1024)) + "]")
                .post("/v1/orders/bulk")
                .then()
                .statusCode(200)
                .body("errors[0].detail", containsString("longer than 1024 bytes"));
    }

    @Test
    void shouldKeepTheSourceWhenAClientGetsAnotherCredential() {
        var order = anOrder();
        post("sap", order.toString()).then().statusCode(201).body("source", equalTo("sap"));

        post("sap-2026", order.toString())
                .then()
                .statusCode(200)
                .body("source", equalTo("sap"))
                .body("version", equalTo(1));
        post("sap-2027", order.toString()).then().statusCode(201).body("source", equalTo("sap-2027"));
    }

    private void awaitRunOf(String watcher) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (given().header("Authorization", Tokens.bearer("ops", "ops-1", watcher + System.nanoTime()))
                .get("/v1/orders/bulk?state=RUNNING")
                .jsonPath()
                .getList("items")
                .isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** A byte now and then, until the connection is closed. */
    private static void drip(RawSender sender) {
        try {
            for (var i = 0; i < 1_000; i++) {
                sender.write(" ");
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (IOException closed) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("the connection stayed open");
    }

    private static RequestSpecification as(String client) {
        return given().header("Authorization", Tokens.bearer("erp", "erp-1", client))
                .contentType(ContentType.JSON);
    }

    private static Response post(String client, String document) {
        return as(client).body(document).post("/v1/orders");
    }
}
