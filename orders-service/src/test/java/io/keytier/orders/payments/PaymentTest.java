package io.keytier.orders.payments;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.erp;
import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;
import jakarta.inject.Inject;

import io.keytier.contracts.PaymentEvent;
import io.keytier.contracts.PaymentRecorded;
import io.keytier.contracts.PaymentWithdrawn;
import io.keytier.contracts.Topics;
import io.keytier.orders.OrdersServiceTest;
import io.keytier.orders.payments.application.RecordPayments;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Payments from HTTP over the row to the event. */
@QuarkusTest
@OrdersServiceTest
class PaymentTest {

    @Inject
    RecordPayments recordPayments;

    @Test
    void shouldRecordAPaymentAndPublishItUnderTheDocumentsCustomer() {
        var order = anOrder();
        post(order.toString()).statusCode(201);
        var payment = "PAY-" + UUID.randomUUID();
        try (var payments = TopicProbe.of(Topics.PAYMENTS)) {
            pay(order.orderId(), payment, "40.5", "CNY")
                    .statusCode(201)
                    .body("source", equalTo("erp-demo"))
                    .body("customerId", equalTo(order.customer()))
                    .body("amount", equalTo("40.50"))
                    .body("paidOn", equalTo("2026-01-20"))
                    .body("version", is(1));

            var event = payments.awaitNext(order.customer());
            assertThat(event.type()).isEqualTo("keytier.payment.recorded.v1");
            assertThat(event.data()).isInstanceOfSatisfying(PaymentRecorded.class, recorded -> {
                assertThat(recorded.paymentId()).isEqualTo(payment);
                assertThat(recorded.orderId()).isEqualTo(order.orderId());
                assertThat(recorded.amount()).isEqualByComparingTo("40.5");
            });
        }
    }

    @Test
    void shouldTakeThePaymentOnceHoweverOftenItIsSent() {
        var order = anOrder();
        post(order.toString()).statusCode(201);
        var payment = "PAY-" + UUID.randomUUID();
        try (var payments = TopicProbe.of(Topics.PAYMENTS)) {
            pay(order.orderId(), payment, "40.50", "CNY").statusCode(201);
            pay(order.orderId(), payment, "40.5", "CNY").statusCode(200).body("version", is(1));
            pay(order.orderId(), payment, "41", "CNY").statusCode(409).body("detail", containsString(payment));
            pay("another", payment, "40.5", "CNY").statusCode(409);

            payments.awaitNext(order.customer());
            assertThat(payments.drain(java.time.Duration.ofMillis(300)))
                    .noneMatch(event -> event.data().paymentId().equals(payment));
        }
    }

    @Test
    void shouldKeepAPaymentUntilItsDocumentIsKnown() {
        var order = anOrder();
        var payment = "PAY-" + UUID.randomUUID();
        try (var payments = TopicProbe.of(Topics.PAYMENTS)) {
            pay(order.orderId(), payment, "-7", "CNY").statusCode(201).body("customerId", nullValue());
            as("sales")
                    .get("/v1/orders/{id}/payments", order.orderId())
                    .then()
                    .statusCode(200)
                    .body("items[0].paymentId", equalTo(payment));
            post(order.toString()).statusCode(201);

            var recorded =
                    (PaymentRecorded) payments.awaitNext(order.customer()).data();
            assertThat(recorded)
                    .extracting(PaymentEvent::paymentId, PaymentEvent::version)
                    .containsExactly(payment, 1L);
        }
    }

    @Test
    void shouldMovePaymentsWithTheirDocument() {
        var order = anOrder();
        var former = order.customer();
        post(order.toString()).statusCode(201);
        var payment = "PAY-" + UUID.randomUUID();
        pay(order.orderId(), payment, "7", "CNY").statusCode(201);
        try (var payments = TopicProbe.of(Topics.PAYMENTS)) {
            post(order.of(former + "-2").with("revision", 2).toString()).statusCode(201);

            assertThat(payments.awaitNext(former, PaymentWithdrawn.class::isInstance)
                            .data()
                            .version())
                    .isEqualTo(2);
            assertThat(payments.awaitNext(former + "-2").data())
                    .isInstanceOf(PaymentRecorded.class)
                    .extracting(PaymentEvent::version)
                    .isEqualTo(2L);
        }
    }

    @Test
    void shouldTellEachPaymentOnceThatComesAtTheMomentOfItsDocument() throws Exception {
        var orders =
                java.util.stream.IntStream.range(0, 30).mapToObj(i -> anOrder()).toList();
        var threads = java.util.concurrent.Executors.newFixedThreadPool(8);
        try (var payments = TopicProbe.of(Topics.PAYMENTS)) {
            var work = orders.stream()
                    .<java.util.concurrent.Callable<Integer>>mapMulti((order, tasks) -> {
                        tasks.accept(() -> post(order.toString()).extract().statusCode());
                        tasks.accept(() -> pay(order.orderId(), "PAY-" + order.orderId(), "1", "CNY")
                                .extract()
                                .statusCode());
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(201);
            }
            recordPayments.joinDocuments();

            var told = payments.drain(java.time.Duration.ofSeconds(1)).stream()
                    .map(event -> event.data())
                    .filter(event -> event.paymentId().startsWith("PAY-SO-"))
                    .toList();
            assertThat(told).hasSize(30).allMatch(event -> event.version() == 1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void shouldRefuseAPaymentThatIsNone() {
        pay("SO-1", "PAY-0", "0", "CNY").statusCode(400).body("violations[0].field", equalTo("amount"));
        pay("SO-1", "PAY-0", "1.00001", "CNY").statusCode(400).body("violations[0].field", equalTo("amount"));
        pay("SO-1", "PAY-0", "1", "XXY").statusCode(400).body("violations[0].field", equalTo("currency"));
        pay("SO-1", "", "1", "CNY").statusCode(400).body("violations[0].field", equalTo("paymentId"));
        pay("SO-1", "PAY-0", "1", "GBP").statusCode(400).body("violations[0].field", equalTo("exchangeRate"));
        erp().body("{}")
                .post("/v1/orders/SO-1/payments")
                .then()
                .statusCode(400)
                .body("violations.field", org.hamcrest.Matchers.hasItems("paymentId", "paidAt", "amount", "currency"));
        erp().body("{ \"paymentId\": \"PAY-0\", \"colour\": 1 }")
                .post("/v1/orders/SO-1/payments")
                .then()
                .statusCode(400)
                .body("detail", containsString("colour"));
    }

    static ValidatableResponse pay(String orderId, String paymentId, String amount, String currency) {
        return erp().body("""
                        { "paymentId": "%s", "paidAt": "2026-01-20T09:30:00+08:00", "amount": "%s", "currency": "%s" }""".formatted(paymentId, amount, currency))
                .post("/v1/orders/{id}/payments", orderId)
                .then();
    }
}
