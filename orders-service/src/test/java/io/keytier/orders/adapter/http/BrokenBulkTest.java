package io.keytier.orders.adapter.http;

import static io.keytier.orders.OrderJson.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.keytier.contracts.Event;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.Topics;
import io.keytier.orders.OrdersServiceTest;
import io.keytier.testkit.Tokens;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A bulk request whose connection breaks in the middle, sent once more from the beginning. */
@QuarkusTest
@OrdersServiceTest
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BrokenBulkTest {

    private static final int LINES = 1_700;
    private static final int UNTIL_THE_BREAK = 1_250;
    private static final Duration QUIET = Duration.ofMillis(700);

    private final String client = "broken-" + UUID.randomUUID();
    private final String token = Tokens.bearer("erp", "erp-1", client);

    @TestHTTPResource("/")
    URI service;

    @Test
    void shouldDoubleNothingAndBringTheRest() throws Exception {
        var customer = "C-" + client;
        var lines = IntStream.range(0, LINES)
                .mapToObj(i -> anOrder().of(customer).with("orderId", "SO-" + i).toString())
                .toList();
        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            breakOff(lines.subList(0, UNTIL_THE_BREAK));
            var broken = awaitBrokenRun();

            var again = sendAll(lines);

            var taken = broken.getInt("items[0].counts.created");
            assertThat(taken).as("lines taken before the break").isBetween(1, UNTIL_THE_BREAK);
            assertThat(broken.getString("items[0].detail")).isEqualTo("The body broke off.");
            assertThat(again.getMap(""))
                    .containsAllEntriesOf(Map.of(
                            "received",
                            LINES,
                            "created",
                            LINES - taken,
                            "replayed",
                            taken,
                            "revised",
                            0,
                            "rejected",
                            0));
            shouldBePublishedOnce(customer, purchases);
        }
    }

    private static void shouldBePublishedOnce(String customer, TopicProbe<PurchaseEvent> purchases) {
        var published = new ArrayList<PurchaseRecorded>();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (published.size() < LINES && System.nanoTime() < deadline) {
            published.addAll(recordedOf(customer, purchases));
        }
        published.addAll(recordedOf(customer, purchases));
        assertThat(published).hasSize(LINES).allMatch(event -> event.version() == 1);
        assertThat(published).extracting(PurchaseRecorded::orderId).doesNotHaveDuplicates();
    }

    private static List<PurchaseRecorded> recordedOf(String customer, TopicProbe<PurchaseEvent> purchases) {
        return purchases.drain(QUIET).stream()
                .map(Event::data)
                .filter(PurchaseRecorded.class::isInstance)
                .map(PurchaseRecorded.class::cast)
                .filter(event -> event.customerId().equals(customer))
                .toList();
    }

    /** Sends lines and half of one more, and closes the connection. */
    private void breakOff(List<String> lines) throws Exception {
        try (var sender = new RawSender(service)) {
            sender.begin(
                    "POST /v1/orders/bulk",
                    "Authorization: " + token,
                    "Content-Type: application/x-ndjson",
                    "Transfer-Encoding: chunked");
            sender.writeChunk(String.join("\n", lines) + "\n{\"orderId\":\"SO-ha");
        }
    }

    private JsonPath awaitBrokenRun() throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            var runs = given().header("Authorization", token)
                    .get("/v1/orders/bulk?state=BROKEN")
                    .jsonPath();
            if (!runs.getList("items").isEmpty()) {
                return runs;
            }
            assertThat(System.nanoTime()).as("waiting for the run").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private JsonPath sendAll(List<String> lines) {
        return given().header("Authorization", token)
                .contentType("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/v1/orders/bulk")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
