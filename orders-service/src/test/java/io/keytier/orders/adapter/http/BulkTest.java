package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.bulk;
import static io.keytier.orders.ErpApi.erp;
import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.ErpApi.put;
import static io.keytier.orders.OrderJson.anOrder;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.keytier.orders.OrdersServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OrdersServiceTest
class BulkTest {

    @Test
    void shouldRecordEveryGoodLineAndTellOfEachBadOne() {
        var known = anOrder();
        post(known.toString()).statusCode(201);
        var order = anOrder();
        var lines = String.join(
                "\n",
                order.toString(),
                "{ not json",
                "",
                anOrder().with("colour", "red").with("orderId", "SO-red").toString(),
                order.toString(),
                order.worth("7").with("revision", 2).toString(),
                order.worth("5").with("revision", 1).toString(),
                known.worth("1").toString(),
                anOrder().worth("-1").toString());

        bulk("live", lines)
                .statusCode(200)
                .body("received", is(8))
                .body("created", is(1))
                .body("revised", is(1))
                .body("replayed", is(2))
                .body("rejected", is(4))
                .body("errors", hasSize(4))
                .body("errors.find { it.line == 2 }.orderId", nullValue())
                .body("errors.find { it.line == 2 }.status", is(400))
                .body("errors.find { it.line == 4 }.orderId", equalTo("SO-red"))
                .body("errors.find { it.line == 4 }.detail", equalTo("colour is unknown here"))
                .body("errors.find { it.line == 8 }.status", is(409))
                .body("errors.find { it.line == 9 }.detail", containsString("amount must not be negative"));

        as("sales")
                .get("/v1/orders/{id}", order.orderId())
                .then()
                .body("amount", equalTo("7.00"))
                .body("version", is(2));
    }

    @Test
    void shouldUpsertWhereLinesHaveNoRevision() {
        var known = anOrder();
        post(known.toString()).statusCode(201);
        put(known.orderId(), known.worth("2").toString()).statusCode(201);
        var other = anOrder();
        var lines = String.join(
                "\n",
                known.worth("3").toString(),
                other.toString(),
                other.worth("4").toString());

        upsert(lines).body("created", is(1)).body("revised", is(2)).body("rejected", is(0));
        upsert(known.toString()).body("replayed", is(1));
        upsert(known.worth("1").with("revision", 2).toString()).body("replayed", is(1));

        erp().get("/v1/orders/{id}", known.orderId())
                .then()
                .body("amount", equalTo("3.00"))
                .body("revision", is(3));
        erp().get("/v1/orders/{id}", other.orderId()).then().body("amount", equalTo("4.00"));
    }

    private static ValidatableResponse upsert(String lines) {
        var answer = bulk("live&upsert=true", lines).statusCode(200);
        erp().get(URI.create(answer.extract().header("Location")).getPath())
                .then()
                .body("request.upsert", is(true));
        return answer;
    }

    @Test
    void shouldTakeAnArray() {
        var order = anOrder();
        var array = "[" + order + ", 5, null, " + anOrder().with("colour", "red") + "," + anOrder() + "]";

        erp().body(array)
                .post("/v1/orders/bulk")
                .then()
                .statusCode(200)
                .body("received", is(5))
                .body("created", is(2))
                .body("rejected", is(3))
                .body("errors.line", equalTo(java.util.List.of(2, 3, 4)));
    }

    @Test
    void shouldSayWhereAnArrayBreaks() {
        erp().body("[" + anOrder() + "," + anOrder() + ", { \"orderId\": ")
                .post("/v1/orders/bulk")
                .then()
                .statusCode(200)
                .body("created", is(2))
                .body("rejected", is(1))
                .body("errors[0].line", is(3))
                .body(
                        "errors[0].detail",
                        allOf(containsString("well-formed"), containsString("Nothing after this place was read")));
    }

    @Test
    void shouldRefuseABodyThatIsNoArray() {
        erp().body(anOrder().toString())
                .post("/v1/orders/bulk")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("array"));
    }

    @Test
    void shouldRefuseAModeItDoesNotKnow() {
        bulk("silent", anOrder().toString()).statusCode(400).body("violations[0].field", equalTo("mode"));
    }

    @Test
    void shouldTakeMoreThanAnyUsualLimit() {
        var padding = " ".repeat(64 * 1024);
        var lines = IntStream.range(0, 250)
                .mapToObj(i -> anOrder().toString().replace("{", "{" + padding))
                .collect(Collectors.joining("\n"));

        bulk("live", lines).statusCode(200).body("created", is(250));
    }

    @Test
    void shouldRefuseALineLongerThanAMebibyteAndGoOn() {
        var tooLong = anOrder().with("reason", "x".repeat(1024 * 1024)).toString();

        bulk("live", tooLong + "\r\n" + anOrder() + "\r\n")
                .statusCode(200)
                .body("created", is(1))
                .body("errors[0].line", is(1))
                .body("errors[0].detail", containsString("longer than 1 MiB"));
    }
}
