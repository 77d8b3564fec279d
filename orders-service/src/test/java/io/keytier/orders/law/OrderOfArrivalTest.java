package io.keytier.orders.law;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.erp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import jakarta.inject.Inject;

import io.keytier.orders.OrderJson;
import io.keytier.orders.OrdersServiceTest;
import io.keytier.orders.customers.application.MoveDocuments;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** The law once more, over HTTP and the database: what readers see is the same in every order of arrival. */
@QuarkusTest
@OrdersServiceTest
class OrderOfArrivalTest {

    private static final long SEED = 4;

    @Inject
    MoveDocuments moveDocuments;

    @Test
    void shouldShowTheSameInEveryOrderOfArrival() {
        erp().body("{ \"rate\": \"7.12\" }")
                .put("/v1/exchange-rates/USD/2026-10-01")
                .then()
                .statusCode(200);
        var facts = LongStream.iterate(SEED, seed -> seed + 1)
                .mapToObj(Facts::of)
                .filter(made -> made.merges().size() >= 2)
                .findFirst()
                .orElseThrow();
        var seen = new ArrayList<List<Map<String, Object>>>();
        for (var order = 0; order < 3; order++) {
            var shop = new HttpShop(UUID.randomUUID().toString());
            facts.sendShuffled(SEED + order, shop);
            moveDocuments.moveAll();
            seen.add(facts.documents().stream()
                    .map(Facts.DocumentFact::id)
                    .distinct()
                    .map(shop::seen)
                    .toList());
        }

        assertThat(seen).allSatisfy(each -> assertThat(each).isEqualTo(seen.get(0)));
    }

    /** Names of its own for everything, so that one database serves several runs. */
    private record HttpShop(String run) implements Facts.Sender {

        @Override
        public void send(Facts.DocumentFact fact) {
            var order = OrderJson.anOrder()
                    .with("orderId", "D-" + fact.id() + "-" + run)
                    .of("C-" + fact.customer() + "-" + run)
                    .worth(fact.amount().toPlainString())
                    .with("type", fact.type().name())
                    .with("status", fact.status().name())
                    .with("currency", fact.currency())
                    .with("orderedAt", "2026-10-%02d".formatted(fact.day()))
                    .with("revision", fact.revision());
            if (fact.original() != null) {
                order.with("originalOrderId", "D-" + fact.original() + "-" + run);
            }
            erp().body(order.toString()).post("/v1/orders").then().statusCode(anyOf(is(200), is(201)));
        }

        @Override
        public void send(Facts.PaymentFact fact) {
            erp().body("""
                            { "paymentId": "PAY-%d-%s", "paidAt": "2026-10-05", "amount": "%s", "currency": "%s" }""".formatted(fact.id(), run, fact.amount().toPlainString(), fact.currency()))
                    .post("/v1/orders/{id}/payments", "D-" + fact.document() + "-" + run)
                    .then()
                    .statusCode(anyOf(is(200), is(201)));
        }

        @Override
        public void send(Facts.MergeFact fact) {
            as("ops")
                    .contentType(ContentType.JSON)
                    .body("{ \"into\": \"C-" + fact.into() + "-" + run + "\" }")
                    .post("/v1/customers/{id}/merge", "C-" + fact.customer() + "-" + run)
                    .then()
                    .statusCode(200);
        }

        Map<String, Object> seen(int document) {
            var found = as("sales")
                    .get("/v1/orders/{id}", "D-" + document + "-" + run)
                    .then()
                    .statusCode(200)
                    .extract();
            var seen = new HashMap<String, Object>();
            for (var field : List.of("revision", "status", "amount", "currency", "unmatched", "exchangeRate")) {
                seen.put(field, found.path(field));
            }
            for (var field : List.of("cutBy", "returned", "paid", "openAmount")) {
                seen.put(field, found.path(field));
            }
            seen.put("customerId", found.<String>path("customerId").replace(run, ""));
            seen.put("returns", found.<List<?>>path("returns").size());
            seen.put("payments", found.<List<?>>path("payments").size());
            return seen;
        }
    }
}
