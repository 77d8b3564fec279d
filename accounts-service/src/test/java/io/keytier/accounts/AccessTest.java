package io.keytier.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.stream.Stream;

import io.keytier.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@OnInfrastructure
class AccessTest {

    record Endpoint(Method method, String path, List<String> denied) {}

    static Stream<Endpoint> endpoints() {
        var readers = List.of("erp", "ops");
        var writers = List.of("erp", "ops", "service", "marketing");
        return Stream.of(
                new Endpoint(Method.GET, "/v1/accounts", readers),
                new Endpoint(Method.GET, "/v1/accounts/A-1", readers),
                new Endpoint(Method.GET, "/v1/accounts/A-1/timeline", readers),
                new Endpoint(Method.PUT, "/v1/accounts/A-1", writers),
                new Endpoint(Method.PATCH, "/v1/accounts/A-1", writers));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void shouldAskForATokenThatHolds(Endpoint endpoint) {
        expect(401, null, endpoint);
        expect(401, Tokens.expired("manager"), endpoint);
        expect(401, Tokens.forged("manager"), endpoint);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void shouldDenyEveryOtherRole(Endpoint endpoint) {
        endpoint.denied().forEach(role -> expect(403, Tokens.bearer(role), endpoint));
        expect(403, Tokens.bearer("unheard-of"), endpoint);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void shouldLetManagersAndSalespeopleIn(Endpoint endpoint) {
        Stream.of("sales", "manager").forEach(role -> {
            var status = given().header("Authorization", Tokens.bearer(role))
                    .contentType(ContentType.JSON)
                    .body("{\"name\":\"Nine\"}")
                    .request(endpoint.method(), endpoint.path())
                    .statusCode();
            assertThat(status).isIn(200, 201, 404);
        });
    }

    private static void expect(int status, String authorization, Endpoint endpoint) {
        var request = given().contentType(ContentType.JSON).body("{\"name\":\"Nine\"}");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        request.request(endpoint.method(), endpoint.path())
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }
}
