package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.erp;
import static io.keytier.orders.OrderJson.anOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.keytier.orders.OrdersServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each constraint of a document: a problem that names the field, and no trace. */
@QuarkusTest
@OrdersServiceTest
class BadInputTest extends BadDocuments {

    @ParameterizedTest
    @ValueSource(strings = {"orderId", "customerId", "orderedAt", "currency", "amount"})
    void shouldRefuseADocumentWithout(String field) throws SQLException {
        shouldBlame(field, anOrder().without(field).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | orderId customerId orderedAt amount currency",
                "{\"amount\":-1,\"currency\":\"RMB\",\"cost\":-1,\"exchangeRate\":-1,\"revision\":0,\"lines\":[{}]}"
                        + " | amount currency cost exchangeRate revision lines[0].sku lines[0].quantity lines[0].unitPrice"
            })
    void shouldNameAllThatIsWrongAtOnce(String document, String fields) {
        post(document).statusCode(400).body("violations.field", hasItems(fields.split(" ")));
    }

    @Test
    void shouldRefuseADayForWhichNoTableCanBeAsked() throws SQLException {
        shouldBlame(
                "orderedAt",
                anOrder()
                        .with("currency", "USD")
                        .with("orderedAt", "+999999999-12-31")
                        .toString());
        traces().shouldBeNoneOf(() -> erp().body(
                        "{\"paymentId\":\"P\",\"paidAt\":\"+999999999-12-31\",\"amount\":1,\"currency\":\"USD\"}")
                .post("/v1/orders/SO-bad/payments")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("paidAt")));
    }

    @Test
    void shouldNotMissAnAmountWhereLinesAreWrong() {
        post("{\"lines\":[{}]}").statusCode(400).body("violations.field", not(hasItem("amount")));
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
    @CsvSource({"orderId, .", "orderId, ..", "orderId, bulk", "customerId, .", "customerId, .."})
    void shouldRefuseANameThatNoAddressCanHold(String field, String name) throws SQLException {
        var order = anOrder().with(field, name).toString();
        shouldBlame(field, order);
        traces().shouldBeNoneOf(() ->
                erp().body("[" + order + "]").post("/v1/orders/bulk").then().body("rejected", is(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount | 1e999999",
                "amount | 1e-999999",
                "amount | -1",
                "amount | 0.00001",
                "amount | \"100.00001\"",
                "amount | null",
                "amount | \"-0.01\"",
                "amount | \"1 000\"",
                "amount | \"１００\"",
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
                "cost | \"0.00001\"",
                "cost | \"NaN\"",
                "cost | []",
                "exchangeRate | 0",
                "exchangeRate | 1.5",
                "exchangeRate | \"NaN\"",
                "exchangeRate | {}",
                "exchangeRate | -1",
                "exchangeRate | 12345678901",
                "exchangeRate | 0.12345678901",
                "revision | 0",
                "revision | -1",
                "revision | 1.5",
                "revision | \"1\"",
                "revision | \"\"",
                "revision | \" \"",
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
                "currency | null",
                "currency | \"CNYY\"",
                "currency | \" CNY\"",
                "currency | {}",
                "currency | 156",
                "dueDate | \"2026-02-30\"",
                "dueDate | \"2026-13-01\"",
                "dueDate | \"01.12.2026\"",
                "dueDate | 20261201",
                "dueDate | [2026,12,1]",
                "dueDate | \"\"",
                "dueDate | \"2026-12-01T00:00:00Z\"",
                "dueDate | true",
                "dueDate | \"+999999999-01-01\"",
                "dueDate | \"0001-01-01\"",
                "orderedAt | \"2026-02-30\"",
                "orderedAt | \"2025-02-29T10:00:00Z\"",
                "orderedAt | \"2026-11-01T09:30:00\"",
                "orderedAt | \"2026-11-01T09:30:00+25:00\"",
                "orderedAt | \"2026-11-01T09:30:00 Asia/Shanghai\"",
                "orderedAt | \"2026-11-01T25:00:00Z\"",
                "orderedAt | \"tomorrow\"",
                "orderedAt | \"\"",
                "orderedAt | null",
                "orderedAt | \"2026-11-01T09:30:00+8\"",
                "orderedAt | \"2026-11-01T09:30:60Z\"",
                "orderedAt | \"2026-11-01T09:30:00CET\"",
                "orderedAt | \"2026-11-01 09:30:00Z\"",
                "orderedAt | {}",
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
    void shouldRefuseWhatIsMoreThanADayAhead() throws SQLException {
        var ahead = Instant.now().plus(25, ChronoUnit.HOURS);
        shouldBlame("orderedAt", anOrder().with("orderedAt", ahead.toString()).toString());
        shouldBlame(
                "orderedAt",
                anOrder()
                        .with(
                                "orderedAt",
                                ahead.atOffset(ZoneOffset.UTC)
                                        .toLocalDate()
                                        .plusDays(1)
                                        .toString())
                        .toString());
    }

    @Test
    void shouldRefuseACurrencyWithoutARate() throws SQLException {
        shouldBlame("exchangeRate", anOrder().with("currency", "CHF").toString());
    }

    @Test
    void shouldRefuseAReturnOfNothing() throws SQLException {
        shouldBlame("amount", anOrder().with("type", "RETURN").worth("0").toString());
    }

    @Test
    void shouldKnowNothingOfTheCustomerOfAConflict() throws SQLException {
        var order = anOrder();
        post(order.toString()).statusCode(201);
        traces().shouldBeNoneOf(() ->
                post(order.of("C-conflict-" + order.orderId()).toString()).statusCode(409));
    }

    @Test
    void shouldKnowNothingOfTheCustomerOfAnOldRevision() throws SQLException {
        var order = anOrder().with("revision", 2);
        post(order.toString()).statusCode(201);
        traces().shouldBeNoneOf(() -> post(order.with("revision", 1)
                        .of("C-old-" + order.orderId())
                        .toString())
                .statusCode(200));
    }
}
