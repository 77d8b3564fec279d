package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.erp;
import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.keytier.orders.OrdersServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each constraint of a document: a problem that names the field, and no trace. */
@QuarkusTest
@OrdersServiceTest
class BadInputTest {

    private static final String LONG = "x".repeat(129);

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @ValueSource(strings = {"orderId", "customerId", "orderedAt", "currency", "amount"})
    void shouldRefuseADocumentWithout(String field) throws SQLException {
        shouldBlame(field, anOrder().without(field).toString());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldRefuseATextThatIsNone(String field, Object value) throws SQLException {
        shouldBlame(field, anOrder().with(field, value).toString());
    }

    static Stream<Arguments> texts() {
        var bad =
                List.of("", "  ", "a\u0000b", "a\u0007b", "a\u009fb", LONG, 7, 7.5, true, List.of("x"), Map.of("a", 1));
        return Stream.of("orderId", "customerId", "originalOrderId")
                .flatMap(field -> bad.stream().map(value -> Arguments.of(field, value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount | 1e999999",
                "amount | 1e-999999",
                "amount | -1",
                "amount | 0.00001",
                "amount | 1234567890123456",
                "amount | \"NaN\"",
                "amount | \"Infinity\"",
                "amount | \"-Infinity\"",
                "amount | NaN",
                "amount | true",
                "amount | \"\"",
                "amount | \"1,5\"",
                "amount | \"0x10\"",
                "amount | []",
                "amount | {}",
                "amount | \"1e999999999999\"",
                "amount | 1e9999999999",
                "cost | -0.01",
                "cost | \"abc\"",
                "exchangeRate | 0",
                "exchangeRate | -1",
                "exchangeRate | 12345678901",
                "exchangeRate | 0.12345678901",
                "revision | 0",
                "revision | -1",
                "revision | 1.5",
                "revision | \"1\"",
                "revision | 9223372036854775808",
                "revision | true",
                "type | \"sale\"",
                "type | \"GIFT\"",
                "type | 0",
                "type | \"0\"",
                "type | \"\"",
                "type | []",
                "status | \"OPEN\"",
                "status | 1",
                "currency | \"cny\"",
                "currency | \"ABC\"",
                "currency | \"\"",
                "currency | 156",
                "dueDate | \"2026-02-30\"",
                "dueDate | \"2026-13-01\"",
                "dueDate | \"01.12.2026\"",
                "dueDate | 20261201",
                "dueDate | [2026,12,1]",
                "dueDate | \"\"",
                "dueDate | \"+999999999-01-01\"",
                "dueDate | \"0001-01-01\"",
                "orderedAt | \"2026-02-30\"",
                "orderedAt | \"2025-02-29T10:00:00Z\"",
                "orderedAt | \"2026-11-01T09:30:00\"",
                "orderedAt | \"2026-11-01T09:30:00+25:00\"",
                "orderedAt | \"2026-11-01T09:30:00 Asia/Shanghai\"",
                "orderedAt | \"2026-11-01T25:00:00Z\"",
                "orderedAt | \"tomorrow\"",
                "orderedAt | 1764000000",
                "orderedAt | \"9999-12-31\"",
                "orderedAt | \"1899-12-31\"",
                "orderedAt | \"+999999999-12-31T23:59:59-18:00\"",
                "orderedAt | \"-999999999-01-01\"",
                "lines | {}",
                "lines | \"x\"",
                "lines | 1",
                "originalSource | \"shop\"",
                "originalOrderId | \"SO-1\""
            })
    void shouldRefuseAValue(String field, String json) throws SQLException {
        shouldBlame(field, raw(field, json));
    }

    @Test
    void shouldRefuseANumberOfFourHundredDigits() throws SQLException {
        shouldBlame("amount", raw("amount", "9".repeat(400)));
        shouldBlame("amount", raw("amount", "\"" + "9".repeat(400) + "\""));
        shouldRefuse(raw("amount", "9".repeat(4_000)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldRefuseALine(String field, Map<String, Object> line) throws SQLException {
        shouldBlame(field, anOrder().with("lines", List.of(line)).toString());
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("lines[0].sku", line("sku", null)),
                Arguments.of("lines[0].sku", line("sku", LONG)),
                Arguments.of("lines[0].quantity", line("quantity", "0")),
                Arguments.of("lines[0].quantity", line("quantity", "-1")),
                Arguments.of("lines[0].quantity", line("quantity", null)),
                Arguments.of("lines[0].quantity", line("quantity", "0.0000001")),
                Arguments.of("lines[0].unitPrice", line("unitPrice", "NaN")),
                Arguments.of("lines[0].unitPrice", line("unitPrice", null)),
                Arguments.of("lines[0].description", line("description", "y".repeat(1_001))),
                Arguments.of("lines[0].description", line("description", "a\u0000")),
                Arguments.of("lines[0].colour", line("colour", "red")),
                Arguments.of("lines", line("unitPrice", "99.98")));
    }

    @Test
    void shouldRefuseMoreLinesThanALimit() throws SQLException {
        var line = line("unitPrice", "0.01");
        shouldBlame(
                "lines",
                anOrder()
                        .with(
                                "lines",
                                IntStream.range(0, 5_001).mapToObj(i -> line).toList())
                        .toString());
    }

    @Test
    void shouldTakeTheSameArticleInTwoLines() {
        var half = line("unitPrice", "50");
        post(anOrder().with("lines", List.of(half, half)).toString()).statusCode(201);
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
        var before = rows();
        post(body).statusCode(400).contentType("application/problem+json");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void shouldRefuseABodyThatIsNestedTooDeeply() throws SQLException {
        post(raw("lines", "[".repeat(100_000))).statusCode(400).body("violations.field[0]", startsWith("lines[0]"));
        shouldRefuse(raw("colour", "{\"a\":".repeat(100_000)));
    }

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
        "%FF%FE, 404"
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
    @ValueSource(strings = {"+999999999-12-31T23:59:59-18:00", "1764000000", "soon", "-10000-01-01", "9999-01-01"})
    void shouldRefuseATimeOfCancellation(String at) {
        var order = anOrder();
        post(order.toString()).statusCode(201);
        erp().body("{\"cancelledAt\":\"" + at + "\"}")
                .post("/v1/orders/{id}/cancellation", order.orderId())
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("cancelledAt"));
    }

    /** What is too long to be read at all is refused before it has a name. */
    private void shouldRefuse(String document) throws SQLException {
        var before = rows();
        post(document).statusCode(400).contentType("application/problem+json");
        assertThat(rows()).isEqualTo(before);
    }

    private void shouldBlame(String field, String document) throws SQLException {
        var before = rows();
        post(document).statusCode(400).contentType("application/problem+json").body("violations.field", hasItem(field));
        assertThat(rows()).isEqualTo(before);
    }

    /** Does not keep the request for the log, where it is indented: that makes gigabytes of a nested body. */
    private static ValidatableResponse post(String body) {
        return erp().config(RestAssuredConfig.newConfig())
                .body(body)
                .post("/v1/orders")
                .then();
    }

    /** A good document but for this field, whose JSON is given. */
    private static String raw(String field, String json) {
        var document = anOrder().without(field).toString();
        return document.substring(0, document.length() - 1) + ",\"" + field + "\":" + json + "}";
    }

    private static Map<String, Object> line(String field, Object value) {
        var line = new HashMap<String, Object>(Map.of("sku", "A-1", "quantity", "1", "unitPrice", "100.00"));
        line.put(field, value);
        return line;
    }

    private Map<String, Long> rows() throws SQLException {
        var counts = new HashMap<String, Long>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var table : List.of("documents", "document_versions", "payments", "imports")) {
                try (var result = statement.executeQuery("select count(*) from " + table)) {
                    result.next();
                    counts.put(table, result.getLong(1));
                }
            }
        }
        return counts;
    }
}
