package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.erp;
import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import java.net.URI;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.keytier.orders.OrdersServiceTest;
import io.keytier.platform.paging.Cursor;
import io.keytier.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that name nothing, or could be taken for another one. */
@QuarkusTest
@OrdersServiceTest
class BadAddressTest {

    @Inject
    DataSource dataSource;

    @TestHTTPResource("/v1/orders/")
    URI orders;

    @ParameterizedTest
    @ValueSource(strings = {"A-x%C3%FB", "A-x%D0%D5", "A-x%C0%AF", "A-x%ED%A0%80"})
    void shouldTakeNoOrderUnderANameThatIsNotUtf8(String orderId) throws SQLException {
        new Traces(dataSource).shouldBeNoneOf(() -> erp().urlEncodingEnabled(false)
                .body(anOrder().without("orderId").toString())
                .put("/v1/orders/" + orderId)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("UTF-8")));
    }

    @ParameterizedTest
    @CsvSource({"é, UTF-8", "é, ISO-8859-1", "客户, GBK"})
    void shouldRefuseAnAddressThatIsNotPercentEncoded(String name, String charset) throws Exception {
        try (var sender = new RawSender(orders)) {
            sender.write(("GET " + orders.getPath() + name + " HTTP/1.1\r\n").getBytes(Charset.forName(charset)))
                    .write("Host: localhost\r\nAuthorization: " + Tokens.bearer("erp") + "\r\n\r\n");

            assertThat(sender.answer(Duration.ofSeconds(10)))
                    .startsWith("HTTP/1.1 400")
                    .contains("UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"customerId", "source", "state", "from", "to"})
    void shouldNotTakeAnEmptyFilterForNone(String name) {
        for (var query : new String[] {name + "=", name, "limit=1&" + name + "="}) {
            as("sales")
                    .urlEncodingEnabled(false)
                    .get("/v1/orders?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.field", hasItem(name));
        }
    }

    @Test
    void shouldNotTakeADryRunInEarnestThatIsNotSpelledOut() throws SQLException {
        new Traces(dataSource).shouldBeNoneOf(() -> erp().body("[" + anOrder() + "]")
                .post("/v1/orders/bulk?dryRun")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("dryRun")));
    }

    @ParameterizedTest
    @MethodSource
    void shouldRefuseACursorThatNoListGave(String cursor) {
        for (var list : new String[] {"/v1/orders", "/v1/orders/SO-1/payments", "/v1/orders/bulk"}) {
            erp().queryParam("cursor", cursor)
                    .get(list)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.field", hasItem("cursor"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+16:00", "-18:00"})
    void shouldTakeATimeOfAnyOffset(String offset) {
        var cursor = Cursor.at("2026-01-01T00:00:00" + offset, "a", "b").text();
        for (var list : new String[] {"/v1/orders", "/v1/orders/SO-1/payments", "/v1/orders/bulk"}) {
            erp().queryParam("cursor", cursor).get(list).then().statusCode(200);
        }
    }

    @Test
    void shouldPageOverNumbersThatLookLikeTimes() {
        var order = anOrder().with("orderId", "-2026-11-01T" + UUID.randomUUID());
        post(order.toString()).statusCode(201);
        post(anOrder()
                        .of(order.customer())
                        .with("orderId", "+9" + order.orderId())
                        .toString())
                .statusCode(201);
        var first =
                erp().queryParams("customerId", order.customer(), "limit", 1).get("/v1/orders");

        erp().queryParams("customerId", order.customer(), "cursor", first.path("nextCursor"))
                .get("/v1/orders")
                .then()
                .statusCode(200)
                .body("items.orderId", hasItem("+9" + order.orderId()));
    }

    static Stream<String> shouldRefuseACursorThatNoListGave() {
        return Stream.of(
                        Cursor.at("2026-01-01T00:00:00Z", "a\u0000", "b"),
                        Cursor.at("2026-01-01", "a", "b"),
                        Cursor.at("+999999999-12-31T23:59:59.999999999-18:00", "a", "b"),
                        Cursor.at("+300000-01-01T00:00:00Z", "a", "b"),
                        Cursor.at("-999999999-01-01T00:00:00+18:00", "a", "b"),
                        Cursor.at("0001-01-01T00:00:00+18:00", "a", "b"),
                        Cursor.at("9999-12-31T23:59:59-18:00", "a", "b"))
                .map(Cursor::text);
    }
}
