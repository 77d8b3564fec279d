package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.erp;
import static org.hamcrest.Matchers.startsWith;

import java.sql.SQLException;

import io.keytier.orders.OrdersServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no document at all, or more of one than can be read. */
@QuarkusTest
@OrdersServiceTest
class BadBodyTest extends BadDocuments {

    @Test
    void shouldRefuseANumberOfFourHundredDigits() throws SQLException {
        shouldBlame("amount", raw("amount", "9".repeat(400)));
        shouldBlame("amount", raw("amount", "\"" + "9".repeat(400) + "\""));
        shouldRefuse(raw("amount", "9".repeat(4_000)));
    }

    @Test
    void shouldRefuseUnknownFieldsAndFieldsGivenTwiceByName() throws SQLException {
        shouldBlame("colour", raw("colour", "1"));
        shouldBlame("amount", raw("amount", "100").replace("{", "{\"amount\":100,"));
        shouldBlame("lines[0].sku", raw("lines", "[{\"sku\":\"a\",\"sku\":\"b\",\"quantity\":1,\"unitPrice\":100}]"));
        shouldRefuse(raw("\\ud800", "1"));
        shouldBlame("c".repeat(100), raw("c".repeat(200), "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "5",
                "\"text\"",
                "[]",
                "true",
                "{",
                "}",
                "{]",
                "{\"orderId\"}",
                "{'orderId':1}",
                "{\"orderId\":\"a\",}",
                "{\"orderId\":\"a\"} x",
                "{\"orderId\":\"a\"}{}",
                "// comment\n{}",
                "\u0000"
            })
    void shouldRefuseABodyThatIsNoObject(String body) throws SQLException {
        traces().shouldBeNoneOf(() -> post(body).statusCode(400).contentType("application/problem+json"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/orders",
        "PUT, /v1/orders/SO-bad",
        "POST, /v1/orders/SO-bad/payments",
        "PUT, /v1/exchange-rates/USD/2026-01-15",
        "POST, /v1/customers/C-bad/merge"
    })
    void shouldRefuseItWhereverABodyIsNeeded(String method, String path) throws SQLException {
        for (var body : new String[] {"", "null", "[]", "5", "{"}) {
            traces().shouldBeNoneOf(() -> erp().body(body)
                    .request(method, path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json"));
        }
    }

    @Test
    void shouldRefuseABodyThatIsNestedTooDeeply() throws SQLException {
        post(raw("lines", "[".repeat(100_000))).statusCode(400).body("violations.field[0]", startsWith("lines[0]"));
        shouldRefuse(raw("colour", "{\"a\":".repeat(100_000)));
    }
}
