package io.keytier.accounts;

import static io.restassured.RestAssured.given;

import io.keytier.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The service as a caller in some role sees it. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(String role) {
        return given().header("Authorization", Tokens.bearer(role)).contentType(ContentType.JSON);
    }

    /** The account, which must be there. */
    public static ValidatableResponse account(String customerId) {
        return as("service").get("/v1/accounts/{customerId}", customerId).then().statusCode(200);
    }
}
