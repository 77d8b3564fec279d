package io.keytier.visits;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;

import io.keytier.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** Requests of the usual people. */
final class Requests {

    private Requests() {}

    static RequestSpecification as(String role) {
        return given().header("Authorization", Tokens.bearer(role));
    }

    static RequestSpecification as(String role, String person) {
        return given().header("Authorization", Tokens.bearer(role, person));
    }

    static List<Map<String, Object>> plansOf(String customerId) {
        return items("/v1/plans", "customerId", customerId);
    }

    static List<Map<String, Object>> visitsOf(String owner, String status) {
        return as("manager")
                .queryParam("owner", owner)
                .queryParam("status", status)
                .queryParam("limit", 500)
                .get("/v1/visits")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static List<Map<String, Object>> items(String path, String filter, String value) {
        JsonPath answer = as("manager")
                .queryParam(filter, value)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.getList("items");
    }
}
