package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.erp;
import static io.keytier.orders.OrderJson.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;

import io.keytier.orders.OrdersServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bulk requests as CSV, as dry runs, and looked up afterwards. */
@QuarkusTest
@OrdersServiceTest
class BulkRunTest {

    private static final String BULK = "/v1/orders/bulk";

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void shouldTakeCsv(String separator) {
        var order = anOrder();
        var csv =
                "\uFEFForderId,customerId,orderedAt,currency,amount,type\r\n%s,\"C, \"\"quoted\"\"\",2026-03-02,CNY,70.5,\r\nX,C,2026-03-02,CNY,-1,SALE\r\n"
                        .formatted(order.orderId());
        var body = separator.equals(",") ? csv : csv.replace(",", ";").replace("C; ", "C, ");

        csv(body, false)
                .statusCode(200)
                .body("received", is(2))
                .body("created", is(1))
                .body("rejected", is(1))
                .body("errors[0].orderId", equalTo("X"));

        as("sales")
                .get("/v1/orders/{id}", order.orderId())
                .then()
                .body("customerId", equalTo("C, \"quoted\""))
                .body("amount", equalTo("70.50"))
                .body("type", equalTo("SALE"));
    }

    @Test
    void shouldNameAColumnThatIsNotKnown() {
        csv("orderId,customerId,orderedAt,currency,amount,colour\nS,C,2026-03-02,CNY,1,red\n", false)
                .statusCode(400)
                .body("violations.field", hasItem("colour"));
    }

    @Test
    void shouldChangeNothingInADryRun() {
        var order = anOrder();
        var csv = "orderId,customerId,orderedAt,currency,amount\n%s,C,2026-03-02,CNY,70\n%s,C,2026-03-02,XXQ,1\n"
                .formatted(order.orderId(), anOrder().orderId());

        csv(csv, true).statusCode(200).body("created", is(1)).body("rejected", is(1));

        as("sales").get("/v1/orders/{id}", order.orderId()).then().statusCode(404);
    }

    @Test
    void shouldBeLookedUpWithAllItsErrors() {
        var location = erp().contentType("application/x-ndjson")
                .body((anOrder() + "\n" + anOrder().worth("-1") + "\n").getBytes(StandardCharsets.UTF_8))
                .post(BULK)
                .then()
                .statusCode(200)
                .header("Location", containsString(BULK + "/"))
                .extract()
                .header("Location");
        var path = location.substring(location.indexOf("/v1/"));

        erp().get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("FINISHED"))
                .body("counts.received", is(2))
                .body("counts.rejected", is(1));
        assertThat(erp().accept("application/x-ndjson").get(path + "/errors").asString())
                .contains("\"line\":2");
        erp().accept("text/csv").get(path + "/errors").then().statusCode(200).body(startsWith("line"));
        erp().get(BULK).then().statusCode(200).body("items.size()", org.hamcrest.Matchers.greaterThan(0));
    }

    @Test
    void shouldShowARunToNobodyWithoutTheRole() {
        for (var path : new String[] {BULK, BULK + "/1", BULK + "/1/errors"}) {
            given().get(path).then().statusCode(401);
            as("marketing").get(path).then().statusCode(403);
        }
        erp().get(BULK + "/1").then().statusCode(404);
    }

    private static ValidatableResponse csv(String body, boolean dryRun) {
        return erp().contentType("text/csv; charset=UTF-8")
                .body(body)
                .post(BULK + "?dryRun=" + dryRun)
                .then();
    }
}
