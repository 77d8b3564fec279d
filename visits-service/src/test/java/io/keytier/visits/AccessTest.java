package io.keytier.visits;

import static io.keytier.visits.Requests.as;
import static io.restassured.RestAssured.given;

import io.keytier.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, on every endpoint. */
@QuarkusTest
@WithInfrastructure
class AccessTest {

    private static final String NO_PLAN = "/v1/plans/00000000-0000-0000-0000-000000000000";

    @ParameterizedTest
    @ValueSource(strings = {"/v1/plans", NO_PLAN, "/v1/visits"})
    void shouldAskForAToken(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/plans", NO_PLAN, "/v1/visits"})
    void shouldRefuseABadToken(String path) {
        given().header("Authorization", Tokens.forged("manager"))
                .get(path)
                .then()
                .statusCode(401);
        given().header("Authorization", Tokens.expired("manager"))
                .get(path)
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer nonsense").get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"erp", "marketing", "ops"})
    void shouldRefuseOtherRoles(String role) {
        as(role).get("/v1/plans").then().statusCode(403).contentType("application/problem+json");
        as(role).get(NO_PLAN).then().statusCode(403);
        as(role).get("/v1/visits").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", "service", "manager"})
    void shouldLetThoseInWhoNeedIt(String role) {
        as(role).get("/v1/plans").then().statusCode(200);
        as(role).get(NO_PLAN).then().statusCode(404);
        as(role).get("/v1/visits").then().statusCode(200);
    }
}
