package io.keytier.orders.idempotency;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.erp;
import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.ErpApi.put;
import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jakarta.inject.Inject;

import io.keytier.orders.OrdersServiceTest;
import io.keytier.orders.idempotency.application.Claim;
import io.keytier.orders.idempotency.application.KeptAnswer;
import io.keytier.orders.idempotency.application.KeptAnswers;
import io.keytier.orders.idempotency.application.KeyedRequest;
import io.keytier.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** A request with a key takes effect once. */
@QuarkusTest
@OrdersServiceTest
class IdempotencyKeyTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    KeptAnswers kept;

    @Inject
    javax.sql.DataSource dataSource;

    private final String key = UUID.randomUUID().toString();

    @Test
    void shouldAnswerARepeatAsBeforeAndNotActAgain() {
        var order = anOrder();
        post(order.toString()).statusCode(201);
        cancel(order.orderId(), key, "{}").statusCode(200).body("revision", is(2));
        put(order.orderId(), order.toString()).statusCode(201).body("revision", is(3));

        cancel(order.orderId(), key, "{}")
                .statusCode(200)
                .body("revision", is(2))
                .body("status", equalTo("CANCELLED"));

        as("sales").get("/v1/orders/{id}", order.orderId()).then().body("status", equalTo("CONFIRMED"));
    }

    @Test
    void shouldRefuseTheKeyForAnotherRequest() {
        var order = anOrder();
        post(order.toString()).statusCode(201);
        cancel(order.orderId(), key, "{}").statusCode(200);

        cancel(order.orderId(), key, "{ \"reason\": \"other\" }")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString(key));
        cancel("another", key, "{}").statusCode(422);
    }

    @Test
    void shouldCompareTheContentByValue() {
        var order = anOrder();
        post(order.toString()).statusCode(201);
        cancel(order.orderId(), key, "{ \"reason\": \"twice\", \"revision\": 5 }")
                .statusCode(200);

        cancel(order.orderId(), key, "{ \"revision\":5,\n \"reason\": \"twice\" }")
                .statusCode(200);
    }

    @Test
    void shouldKeepNoAnswerOfARequestThatWasRefused() {
        var order = anOrder();
        cancel(order.orderId(), key, "{}").statusCode(404);
        post(order.toString()).statusCode(201);

        cancel(order.orderId(), key, "{}").statusCode(200);
    }

    @Test
    void shouldKeepKeysOfClientsApart() {
        var a = "C-" + UUID.randomUUID();
        var b = "C-" + UUID.randomUUID();
        merge("one", a, b).statusCode(200);
        merge("another", b, "C-" + UUID.randomUUID()).statusCode(200);
        merge("one", b, a).statusCode(422);
    }

    @Test
    void shouldTellThatTheSameRequestIsRunning() throws Exception {
        var customer = "C-" + UUID.randomUUID();
        var into = "C-" + UUID.randomUUID();
        try (var lock = dataSource.getConnection()) {
            lock.setAutoCommit(false);
            try (var insert = lock.prepareStatement("insert into customers (customer_id) values (?)")) {
                insert.setString(1, customer);
                insert.executeUpdate();
            }
            var first = java.util.concurrent.CompletableFuture.supplyAsync(
                    () -> merge("one", customer, into).extract().statusCode());
            await(this::isClaimed);
            merge("one", customer, into).statusCode(409).header("Retry-After", "1");
            lock.rollback();

            assertThat(first.get()).isEqualTo(200);
            merge("one", customer, into).statusCode(200).body("into", equalTo(into));
        }
    }

    private boolean isClaimed() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select from idempotency_keys where key = ?")) {
            select.setString(1, key);
            return select.executeQuery().next();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void shouldTakeOverFromAProcessThatDied() {
        var request = new KeyedRequest("demo", key, "f");
        kept.claim(request, NOON, NOON.minusSeconds(60), NOON.minusSeconds(60));
        var later = NOON.plusSeconds(61);

        assertThat(kept.claim(request, later, NOON.minusSeconds(60), NOON.plusSeconds(1)))
                .isEqualTo(new Claim.Fresh(later));
        kept.answer(request, NOON, new KeptAnswer(200, "\"late\""));
        assertThat(kept.claim(request, later, NOON.minusSeconds(60), NOON)).isInstanceOf(Claim.Running.class);
    }

    @Test
    void shouldForgetExpiredKeysInParts() {
        var old = Instant.parse("2020-01-01T00:00:00Z");
        for (var i = 0; i < 3; i++) {
            var request = new KeyedRequest("demo", key + i, "f");
            kept.claim(request, old, Instant.EPOCH, Instant.EPOCH);
            kept.answer(request, old, new KeptAnswer(200, "{}"));
        }
        assertThat(kept.claim(new KeyedRequest("demo", key + 0, "f"), NOON, old.minusSeconds(1), old))
                .isEqualTo(new Claim.Answered(new KeptAnswer(200, "{}")));

        assertThat(kept.forget(old.plusSeconds(1), 2)).isEqualTo(2);
        assertThat(kept.forget(old.plusSeconds(1), 2)).isEqualTo(1);
        assertThat(kept.claim(new KeyedRequest("demo", key + 0, "other"), NOON, old, old))
                .isInstanceOf(Claim.Fresh.class);
    }

    @Test
    void shouldRefuseAKeyThatIsNone() {
        cancel("SO-1", "x".repeat(129), "{}").statusCode(400).body("violations[0].field", equalTo("Idempotency-Key"));
    }

    private static ValidatableResponse cancel(String orderId, String key, String body) {
        return erp().header("Idempotency-Key", key)
                .body(body)
                .post("/v1/orders/{id}/cancellation", orderId)
                .then();
    }

    private ValidatableResponse merge(String client, String customer, String into) {
        return io.restassured.RestAssured.given()
                .header("Authorization", Tokens.bearer("ops", "ops-1", client))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{ \"into\": \"" + into + "\" }")
                .post("/v1/customers/{id}/merge", customer)
                .then();
    }
}
