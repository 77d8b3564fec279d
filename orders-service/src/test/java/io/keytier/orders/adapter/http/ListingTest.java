package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.OrderJson.aReturnOf;
import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.keytier.orders.OrdersServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of documents, which one can page through while orders come. */
@QuarkusTest
@OrdersServiceTest
class ListingTest {

    private final String customer = "C-" + UUID.randomUUID();

    @Test
    void shouldNeitherRepeatNorHideADocumentWhileOthersCome() {
        var expected = new ArrayList<String>();
        for (var i = 0; i < 25; i++) {
            expected.add(postAt(i));
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as("service")
                    .queryParam("customerId", customer)
                    .queryParam("limit", 4)
                    .queryParams(cursor == null ? java.util.Map.of() : java.util.Map.of("cursor", cursor))
                    .get("/v1/orders")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("items.orderId"));
            cursor = page.path("nextCursor");
            postAt(100 + seen.size());
            postAt(seen.size() % 25);
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(expected);
    }

    @ParameterizedTest
    @CsvSource({"confirmed, 3", "CANCELLED, 1", "unmatched, 1"})
    void shouldListByState(String state, int count) {
        var sale = anOrder().of(customer);
        post(sale.toString()).statusCode(201);
        post(aReturnOf(sale).worth("1").toString()).statusCode(201);
        post(anOrder().of(customer).with("status", "CANCELLED").toString()).statusCode(201);
        post(anOrder().of(customer).with("type", "RETURN").toString()).statusCode(201);

        as("manager")
                .get("/v1/orders?customerId={c}&state={s}", customer, state)
                .then()
                .statusCode(200)
                .body("items", hasSize(count));
    }

    @Test
    void shouldListByBusinessDayAndSource() {
        post(anOrder().of(customer).with("orderedAt", "2026-01-14T23:59:59Z").toString())
                .statusCode(201);
        post(anOrder().of(customer).with("orderedAt", "2026-01-15").toString()).statusCode(201);
        post(anOrder()
                        .of(customer)
                        .with("orderedAt", "2026-01-15T23:59:59.999999Z")
                        .toString())
                .statusCode(201);
        post(anOrder().of(customer).with("orderedAt", "2026-01-16").toString()).statusCode(201);

        as("sales")
                .get("/v1/orders?customerId={c}&from=2026-01-15&to=2026-01-15&source=erp-demo", customer)
                .then()
                .body("items", hasSize(2));
        as("sales")
                .get("/v1/orders?customerId={c}&source=other", customer)
                .then()
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=lost", "from=tomorrow", "to=2026-13-01", "limit=0", "limit=501", "cursor=%21"})
    void shouldRefuseAFilterItCannotUse(String query) {
        as("sales").urlEncodingEnabled(false).get("/v1/orders?" + query).then().statusCode(400);
    }

    private String postAt(int minute) {
        var order = anOrder()
                .of(customer)
                .with("orderedAt", "2026-01-15T%02d:%02d:00Z".formatted(minute / 60, minute % 60));
        post(order.toString()).statusCode(201);
        return order.orderId();
    }
}
