package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.erp;
import static io.keytier.orders.OrderJson.anOrder;
import static org.hamcrest.Matchers.hasItem;

import java.sql.SQLException;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;

/** Documents that are wrong in one place. */
abstract class BadDocuments {

    static final String LONG = "x".repeat(129);

    @Inject
    DataSource dataSource;

    /** What is too long to be read at all is refused before it has a name. */
    final void shouldRefuse(String document) throws SQLException {
        traces().shouldBeNoneOf(() -> post(document).statusCode(400).contentType("application/problem+json"));
    }

    final void shouldBlame(String field, String document) throws SQLException {
        traces().shouldBeNoneOf(() -> post(document)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field)));
    }

    final Traces traces() {
        return new Traces(dataSource);
    }

    /** Does not keep the request for the log, where it is indented: that makes gigabytes of a nested body. */
    static ValidatableResponse post(String body) {
        return erp().config(RestAssuredConfig.newConfig())
                .body(body)
                .post("/v1/orders")
                .then();
    }

    /** A good document but for this field, whose JSON is given. */
    static String raw(String field, String json) {
        var document = anOrder().without(field).toString();
        return document.substring(0, document.length() - 1) + ",\"" + field + "\":" + json + "}";
    }
}
