package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.bulk;
import static io.keytier.orders.ErpApi.erp;
import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.ErpApi.put;
import static io.keytier.orders.OrderJson.anOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.keytier.orders.OrderJson;
import io.keytier.orders.OrdersServiceTest;
import io.keytier.platform.outbox.OutboxPressure;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Too many events wait: nothing comes in that would lead to more, and all that was recorded can be read. */
@QuarkusTest
@OrdersServiceTest
class BackPressureTest {

    private final GivenPressure pressure = new GivenPressure();
    private final OrderJson known = anOrder();

    @BeforeEach
    void letTooManyEventsWait() {
        post(known.toString()).statusCode(201);
        QuarkusMock.installMockForType(pressure, OutboxPressure.class);
    }

    @Test
    void shouldTurnOrdersAway() {
        turnedAway(post(anOrder().toString()));
        turnedAway(put(known.orderId(), known.worth("7").toString()));
        turnedAway(erp().body("{}")
                .post("/v1/orders/{orderId}/cancellation", known.orderId())
                .then());
    }

    @Test
    void shouldTurnPaymentsAndMergesAway() {
        turnedAway(erp().body("{\"paymentId\":\"P-1\",\"paidAt\":\"2026-01-16\",\"amount\":\"1\",\"currency\":\"CNY\"}")
                .post("/v1/orders/{orderId}/payments", known.orderId())
                .then());
        turnedAway(as("ops")
                .contentType("application/json")
                .body("{\"into\":\"C-other\"}")
                .post("/v1/customers/{customerId}/merge", known.customer())
                .then());
    }

    @Test
    void shouldGoOnAnsweringWhoReads() {
        erp().get("/v1/orders/{orderId}", known.orderId()).then().statusCode(200);
        as("sales").get("/v1/orders?customerId=" + known.customer()).then().body("items.size()", is(1));
    }

    @Test
    void shouldSlowABulkRequestDownAndTakeItOnceFewerWait() {
        CompletableFuture.runAsync(pressure::fall, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));

        bulk("live", anOrder().toString()).statusCode(200).body("created", is(1));
    }

    @Test
    void shouldTakeOrdersAgainOnceFewerWait() {
        pressure.fall();

        post(anOrder().toString()).statusCode(201);
    }

    private static void turnedAway(ValidatableResponse answer) {
        answer.statusCode(503)
                .header("Retry-After", "30")
                .contentType("application/problem+json")
                .body("detail", containsString("waits to be published"));
    }
}
