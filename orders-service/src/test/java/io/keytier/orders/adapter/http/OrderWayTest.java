package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.ErpApi.put;
import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.keytier.contracts.EventJson;
import io.keytier.contracts.Topics;
import io.keytier.orders.OrderJson;
import io.keytier.orders.OrdersServiceTest;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** From HTTP over the row to the event on the topic. */
@QuarkusTest
@OrdersServiceTest
class OrderWayTest {

    @Test
    void shouldAnswerADocumentAndPublishIt() throws Exception {
        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            var order = anOrder().worth("20000");

            post(order.toString())
                    .statusCode(201)
                    .header("Location", org.hamcrest.Matchers.endsWith("/v1/orders/" + order.orderId()))
                    .body("source", equalTo("erp-demo"))
                    .body("version", is(1))
                    .body("amount", equalTo("20000.00"))
                    .body("unmatched", is(false))
                    .body("cutBy", nullValue());

            var event = purchases.awaitNext(order.customer());
            assertThat(event.type()).isEqualTo("keytier.purchase.recorded.v1");
            assertThat(event.source()).isEqualTo("/keytier/orders-service");
            var body = EventJson.mapper().valueToTree(event.data());
            assertThat(body.get("orderedOn").asText()).isEqualTo("2026-01-15");
            assertThat(body.get("amount").asText()).isEqualTo("20000.00");
        }
    }

    @Test
    void shouldShowADocumentToReaders() {
        var order = anOrder();
        post(order.toString()).statusCode(201);

        as("sales")
                .get("/v1/orders/{id}", order.orderId())
                .then()
                .statusCode(200)
                .body("orderId", equalTo(order.orderId()));
    }

    @Test
    void shouldUpsertByPut() {
        OrderJson order = anOrder();
        put(order.orderId(), order.toString()).statusCode(201).body("revision", is(1));
        put(order.orderId(), order.toString()).statusCode(200).body("revision", is(1));
        put(order.orderId(), order.worth("7").toString())
                .statusCode(201)
                .body("revision", is(2))
                .body("version", is(2));
    }
}
