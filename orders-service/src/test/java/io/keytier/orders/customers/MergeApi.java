package io.keytier.orders.customers;

import static io.keytier.orders.ErpApi.as;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** The requests that merge customers, undo it and ask for it. */
final class MergeApi {

    private MergeApi() {}

    static ValidatableResponse standing(String customer) {
        return as("service").get("/v1/customers/{id}/merge", customer).then().statusCode(200);
    }

    static ValidatableResponse merge(String customer, String into) {
        return as("ops")
                .contentType(ContentType.JSON)
                .body("{ \"into\": \"" + into + "\" }")
                .post("/v1/customers/{id}/merge", customer)
                .then();
    }

    static ValidatableResponse undo(String customer) {
        return as("ops").delete("/v1/customers/{id}/merge", customer).then().statusCode(anyOf(is(200)));
    }
}
