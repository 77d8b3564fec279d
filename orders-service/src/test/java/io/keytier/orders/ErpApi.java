package io.keytier.orders;

import static io.restassured.RestAssured.given;

import io.keytier.testkit.Tokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The service as an ERP uses it. */
public final class ErpApi {

    private ErpApi() {}

    /** A request with the token of the ERP {@code erp-demo}. */
    public static RequestSpecification erp() {
        return as("erp").contentType(ContentType.JSON);
    }

    /** A request with the token of a role. */
    public static RequestSpecification as(String role) {
        return given().header("Authorization", Tokens.bearer(role));
    }

    public static ValidatableResponse post(String document) {
        return erp().body(document).post("/v1/orders").then();
    }

    public static ValidatableResponse put(String orderId, String document) {
        return erp().body(document).put("/v1/orders/{orderId}", orderId).then();
    }

    public static ValidatableResponse bulk(String mode, String lines) {
        return as("erp")
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(lines)
                .post("/v1/orders/bulk?mode=" + mode)
                .then();
    }
}
