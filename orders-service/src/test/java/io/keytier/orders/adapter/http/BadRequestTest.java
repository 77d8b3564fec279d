package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.erp;
import static io.keytier.orders.OrderJson.anOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import java.sql.SQLException;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.keytier.orders.OrdersServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each constraint of what is no document: paths, parameters, payments, rates, cancellations, merges. */
@QuarkusTest
@OrdersServiceTest
class BadRequestTest {

    private static final String LONG = "x".repeat(129);

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @CsvSource({
        "a%00b, 400",
        "%20, 400",
        "a%2Fb, 404",
        "a%22b, 404",
        "%E5%AE%A2, 404",
        "%F0%9F%98%80, 404",
        "a%25b, 404",
        "''' or 1=1', 404",
        "a+b, 404",
        "..%2F..%2Fetc, 404",
        "%FF%FE, 400"
    })
    void shouldAnswerForAnyIdentifierInAPath(String segment, int status) {
        erp().urlEncodingEnabled(false)
                .get("/v1/orders/" + segment.replace(" ", "%20").replace("'", "%27"))
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "from, +999999999-01-01",
        "to, 2026-02-30",
        "limit, 0",
        "limit, 501",
        "limit, 1e3",
        "cursor, '!'",
        "cursor, AAAA"
    })
    void shouldRefuseAParameter(String name, String value) {
        erp().queryParam(name, value).get("/v1/orders").then().statusCode(400).body("violations.field", hasItem(name));
    }

    @ParameterizedTest
    @CsvSource({
        "USD, +99999999-01-01, date",
        "USD, 2026-02-30, date",
        "XX, 2026-01-01, currency",
        "CNY, 2026-01-01, currency"
    })
    void shouldRefuseAPlaceInTheRateTable(String currency, String date, String field) {
        erp().body("{\"rate\":\"7\"}")
                .put("/v1/exchange-rates/{currency}/{date}", currency, date)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate | {}",
                "rate | {\"rate\":null}",
                "rate | {\"rate\":0}",
                "rate | {\"rate\":\"-7\"}",
                "rate | {\"rate\":\"NaN\"}",
                "rate | {\"rate\":\"0.12345678901\"}",
                "rate | {\"rate\":1234567890}",
                "rate | {\"rate\":[7]}",
                "source | {\"rate\":7,\"source\":\"bank\"}"
            })
    void shouldRefuseARate(String field, String body) throws SQLException {
        new Traces(dataSource)
                .shouldBeNoneOf(() -> blamed(
                        field,
                        erp().body(body)
                                .put("/v1/exchange-rates/NOK/2026-01-01")
                                .then()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paymentId | null",
                "paymentId | \"\"",
                "paymentId | \"a\\u0000b\"",
                "paymentId | \"LONG\"",
                "paymentId | 7",
                "paidAt | null",
                "paidAt | \"2026-02-30\"",
                "paidAt | \"2026-11-01T09:30:00\"",
                "paidAt | \"9999-12-31\"",
                "paidAt | 1764000000",
                "amount | null",
                "amount | 0",
                "amount | \"0.00001\"",
                "amount | \"NaN\"",
                "amount | 1e99",
                "amount | {}",
                "currency | null",
                "currency | \"RMB\"",
                "currency | \"cny\"",
                "exchangeRate | 0",
                "exchangeRate | -1",
                "exchangeRate | 7",
                "method | \"cash\""
            })
    void shouldRefuseAPayment(String field, String value) throws SQLException {
        var good = "{\"paymentId\":\"PAY-bad\",\"paidAt\":\"2026-01-15\",\"amount\":\"5\",\"currency\":\"CNY\"}";
        var without = good.replaceFirst("\"" + field + "\":\"[^\"]*\",?", "").replace(",}", "}");
        var body = without.replace("}", ",\"" + field + "\":" + value.replace("LONG", LONG) + "}");
        new Traces(dataSource)
                .shouldBeNoneOf(() -> blamed(
                        field,
                        erp().body(body).post("/v1/orders/SO-bad/payments").then()));
    }

    @Test
    void shouldNameAllThatIsWrongWithAPaymentOrACancellation() {
        erp().body("{\"paidAt\":\"soon\",\"amount\":0,\"currency\":\"RMB\",\"exchangeRate\":0}")
                .post("/v1/orders/SO-bad/payments")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("paymentId", "paidAt", "amount", "currency", "exchangeRate"));
        erp().body("{\"cancelledAt\":\"soon\",\"revision\":0,\"reason\":\"\\u0000\"}")
                .post("/v1/orders/SO-bad/cancellation")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("cancelledAt", "revision", "reason"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cancelledAt | \"+999999999-12-31T23:59:59-18:00\"",
                "cancelledAt | \"1764000000\"",
                "cancelledAt | \"soon\"",
                "cancelledAt | \"-10000-01-01\"",
                "cancelledAt | \"9999-01-01\"",
                "cancelledAt | 5",
                "reason | \"a\\u0007\"",
                "reason | 7",
                "reason | []",
                "revision | 0",
                "revision | \"two\"",
                "revision | \"\"",
                "revision | \" \"",
                "who | \"me\""
            })
    void shouldRefuseACancellation(String field, String value) throws SQLException {
        var order = anOrder();
        erp().body(order.toString()).post("/v1/orders").then().statusCode(201);
        new Traces(dataSource)
                .shouldBeNoneOf(() -> blamed(
                        field,
                        erp().body("{\"" + field + "\":" + value + "}")
                                .post("/v1/orders/{id}/cancellation", order.orderId())
                                .then()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "into | {}",
                "into | {\"into\":\"\"}",
                "into | {\"into\":\"a\\u0000b\"}",
                "into | {\"into\":7}",
                "into | {\"into\":\"..\"}",
                "into | {\"into\":\"C-bad\"}",
                "why | {\"into\":\"C-other\",\"why\":\"same address\"}"
            })
    void shouldRefuseAMerge(String field, String body) throws SQLException {
        new Traces(dataSource)
                .shouldBeNoneOf(() -> blamed(
                        field,
                        as("ops")
                                .contentType("application/json")
                                .body(body)
                                .post("/v1/customers/C-bad/merge")
                                .then()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode=silent | mode | orderId,customerId,orderedAt,currency,amount",
                "dryRun=yes | dryRun | orderId,customerId,orderedAt,currency,amount",
                "upsert=1 | upsert | orderId,customerId,orderedAt,currency,amount",
                "dryRun=false | colour | orderId,customerId,orderedAt,currency,amount,colour",
                "dryRun=false | amount | orderId,customerId,orderedAt,currency",
                "dryRun=false | orderId | orderId,orderId,customerId,orderedAt,currency,amount"
            })
    void shouldRefuseABulkRequestBeforeItsFirstLine(String query, String field, String header) throws SQLException {
        new Traces(dataSource)
                .shouldBeNoneOf(() -> blamed(
                        field,
                        erp().contentType("text/csv; charset=UTF-8")
                                .body(header + "\nS,C-bulk,2026-03-02,CNY,1\n")
                                .post("/v1/orders/bulk?" + query)
                                .then()));
    }

    @Test
    void shouldTakeBackTheCustomersOfRefusedLines() throws SQLException {
        var good = anOrder();
        erp().body(good.toString()).post("/v1/orders").then().statusCode(201);
        new Traces(dataSource).shouldBeNoneOf(() -> erp().body(
                        "[" + good + "," + anOrder().with("currency", "EUR").with("orderedAt", "1999-01-01") + "]")
                .post("/v1/orders/bulk")
                .then()
                .statusCode(200)
                .body("replayed", org.hamcrest.Matchers.is(1))
                .body("rejected", org.hamcrest.Matchers.is(1)));
    }

    private static void blamed(String field, ValidatableResponse answer) {
        answer.statusCode(400).contentType("application/problem+json").body("violations.field", hasItem(field));
    }
}
