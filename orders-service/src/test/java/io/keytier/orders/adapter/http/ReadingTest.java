package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.erp;
import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.ErpApi.put;
import static io.keytier.orders.OrderJson.aReturnOf;
import static io.keytier.orders.OrderJson.anOrder;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import io.keytier.orders.OrdersServiceTest;
import io.keytier.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One document with all that belongs to it, and who may see it. */
@QuarkusTest
@OrdersServiceTest
class ReadingTest {

    private final String customer = "C-" + UUID.randomUUID();

    @Test
    void shouldShowADocumentWithItsVersionsReturnsPaymentsAndOpenAmount() {
        var sale = anOrder().of(customer).worth("90");
        post(sale.toString()).statusCode(201);
        put(sale.orderId(), sale.worth("100").with("dueDate", "2026-02-15").toString())
                .statusCode(201);
        var back = aReturnOf(sale).worth("30");
        post(back.toString()).statusCode(201);
        pay(sale.orderId(), "50", "CNY");
        pay(sale.orderId(), "-10", "CNY");

        as("sales")
                .get("/v1/orders/{id}", sale.orderId())
                .then()
                .statusCode(200)
                .body("orderId", equalTo(sale.orderId()))
                .body("amount", equalTo("100.00"))
                .body("returned", equalTo("30.00"))
                .body("paid", equalTo("40.00"))
                .body("openAmount", equalTo("30.00"))
                .body("revisions.version", contains(2, 1))
                .body("revisions.amount", contains("100.00", "90.00"))
                .body("revisions.dueDate", contains("2026-02-15", null))
                .body("returns.orderId", contains(back.orderId()))
                .body("payments", hasSize(2));
    }

    @Test
    void shouldOweTheCustomerWhatIsPaidTooMuchOrReturnedAfterPayment() {
        var sale = anOrder().of(customer);
        post(sale.toString()).statusCode(201);
        pay(sale.orderId(), "130", "CNY");
        open(sale.orderId(), "-30.00");

        post(aReturnOf(sale).worth("150").toString()).body("cutBy", equalTo("50.00"));

        open(sale.orderId(), "-130.00");
    }

    @Test
    void shouldConvertAPaymentInAnotherCurrencyAtItsRateAndTheDocuments() {
        var sale = anOrder().of(customer).with("currency", "USD").with("exchangeRate", "7");
        post(sale.toString()).statusCode(201);
        pay(sale.orderId(), "100", "CNY");

        open(sale.orderId(), "85.7143");
    }

    @Test
    void shouldCountAReturnBeforeItsSaleAndLetItGoWithAnotherCustomer() {
        var sale = anOrder().of(customer);
        var back = aReturnOf(sale).worth("20");
        post(back.toString()).body("unmatched", is(true));
        open(back.orderId(), "-20.00");

        post(sale.toString()).statusCode(201);
        get(back.orderId()).body("unmatched", is(false)).body("openAmount", equalTo("0.00"));
        open(sale.orderId(), "80.00");

        post(sale.of("C-other-" + customer).with("revision", 2).toString()).statusCode(201);
        get(back.orderId()).body("unmatched", is(true));
        open(sale.orderId(), "100.00");
    }

    @Test
    void shouldCutWhatReturnsExceedTheSaleUntilItGrows() {
        var sale = anOrder().of(customer);
        post(sale.toString()).statusCode(201);
        post(aReturnOf(sale).worth("80").toString()).body("cutBy", nullValue());
        post(aReturnOf(sale).worth("50").toString()).body("cutBy", equalTo("30.00"));
        get(sale.orderId()).body("cutBy", equalTo("30.00")).body("returned", equalTo("100.00"));

        put(sale.orderId(), sale.worth("200").toString()).body("cutBy", nullValue());

        get(sale.orderId()).body("returned", equalTo("130.00")).body("openAmount", equalTo("70.00"));
    }

    @Test
    void shouldTellSumsThatAreLargerThanAnyAmount() {
        var sale = anOrder().of(customer);
        post(sale.toString()).statusCode(201);
        post(aReturnOf(sale).worth("999999999999999").toString()).body("cutBy", equalTo("999999999999899.00"));
        post(aReturnOf(sale).worth("999999999999999").toString()).body("cutBy", equalTo("1999999999999898.00"));
        pay(sale.orderId(), "999999999999999", "CNY");
        pay(sale.orderId(), "999999999999999", "CNY");

        get(sale.orderId()).body("cutBy", equalTo("1999999999999898.00")).body("paid", equalTo("1999999999999998.00"));
        open(sale.orderId(), "-1999999999999998.00");
        erp().get("/v1/orders?customerId=" + customer).then().statusCode(200).body("items", hasSize(3));
    }

    @Test
    void shouldMatchAReturnInItsOwnCurrencyOnly() {
        var sale = anOrder().of(customer);
        post(sale.toString()).statusCode(201);

        post(aReturnOf(sale).with("currency", "USD").with("exchangeRate", "7").toString())
                .statusCode(201)
                .body("unmatched", is(true));
    }

    @Test
    void shouldShowAnErpItsOwnDocumentsOnly() {
        var sale = anOrder().of(customer);
        post(sale.toString()).statusCode(201);
        var other = Tokens.bearer("erp", "erp-1", "another-erp");

        given().header("Authorization", other)
                .get("/v1/orders/{id}", sale.orderId())
                .then()
                .statusCode(404);
        given().header("Authorization", other)
                .get("/v1/orders/{id}?source=erp-demo", sale.orderId())
                .then()
                .statusCode(403);
        given().header("Authorization", other)
                .get("/v1/orders/{id}/payments?source=erp-demo", sale.orderId())
                .then()
                .statusCode(403);
        given().header("Authorization", other)
                .get("/v1/orders?customerId={c}", customer)
                .then()
                .body("items", hasSize(0));
        erp().get("/v1/orders/{id}", sale.orderId()).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders", "/v1/orders/SO-1", "/v1/orders/SO-1/payments"})
    void shouldBeClosedToOthers(String path) {
        given().get(path).then().statusCode(401);
        for (var role : List.of("marketing", "ops")) {
            as(role).get(path).then().statusCode(403);
        }
    }

    @Test
    void shouldLetAnErpAloneWritePayments() {
        for (var role : List.of("sales", "service", "manager", "marketing", "ops")) {
            as(role).contentType("application/json")
                    .body("{}")
                    .post("/v1/orders/SO-1/payments")
                    .then()
                    .statusCode(403);
        }
        given().contentType("application/json")
                .body("{}")
                .post("/v1/orders/SO-1/payments")
                .then()
                .statusCode(401);
    }

    private static void open(String orderId, String amount) {
        get(orderId).body("openAmount", equalTo(amount));
    }

    private static io.restassured.response.ValidatableResponse get(String orderId) {
        return as("sales").get("/v1/orders/{id}", orderId).then().statusCode(200);
    }

    private static void pay(String orderId, String amount, String currency) {
        erp().body("""
                        { "paymentId": "PAY-%s", "paidAt": "2026-01-20", "amount": "%s", "currency": "%s" }""".formatted(UUID.randomUUID(), amount, currency))
                .post("/v1/orders/{id}/payments", orderId)
                .then()
                .statusCode(201);
    }
}
