package io.keytier.scoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.keytier.testkit.KafkaResource;
import io.keytier.testkit.TokenResource;
import io.keytier.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a policy, or with the request for one, is named. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class PolicyFaultsTest {

    private static final String POLICIES = "/v1/policies";
    private static final String DRY_RUN = "/v1/policies/dry-run";
    private static final String GOOD = PolicyServiceTest.policy("VVVVVIP", 365, "84");

    @ParameterizedTest
    @ValueSource(strings = {POLICIES, DRY_RUN})
    void shouldNameEveryFault(String path) {
        as("manager")
                .contentType(ContentType.JSON)
                .body(PolicyServiceTest.policy("NONE", 0, "84").replace("CNY", "USD"))
                .post(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", containsInAnyOrder("windowDays", "monetary.currency", "tiers[0].tier"));
    }

    @Test
    void shouldNameWhatIsWrongBesideWhatIsMissing() {
        as("manager")
                .contentType(ContentType.JSON)
                .body(PolicyServiceTest.policy("NONE", 0, "84")
                        .replace("\"weight\": 4, ", "")
                        .replace("CNY", "USD")
                        .replace("{\"score\":4,\"maxDays\":90}", "{\"score\":4}"))
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "recency.weight",
                                "recency.bands[1].maxDays",
                                "windowDays",
                                "monetary.currency",
                                "tiers[0].tier"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"windowDays\": 365', '\"windowDays\": 365.5', windowDays",
        "'\"min\":\"50000\"', '\"min\":\"1E+2147483647\"', monetary.bands[0].min",
        "'\"min\":\"50000\"', '\"min\":1E+2147483647', monetary.bands[0].min",
        "'\"maxDays\":30', '\"maxDays\":30, \"extra\":1', recency.bands[0].extra",
        "'\"minScore\":84', '\"minScore\":99999999999', tiers[0].minScore"
    })
    void shouldNameTheFieldOfAnUnusableValue(String good, String bad, String field) {
        as("manager")
                .contentType(ContentType.JSON)
                .body(GOOD.replace(good, bad))
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body("violations.field", contains(field));
    }

    @Test
    void shouldNameWhatIsMissingOrUnknown() {
        as("manager")
                .contentType(ContentType.JSON)
                .body("{\"windowDays\": 365, \"recency\": {\"bands\": [{}]}}")
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("recency.weight"))
                .body("violations.field", hasItem("recency.bands[0].score"))
                .body("violations.field", hasItem("tiers"));
        as("manager")
                .contentType(ContentType.JSON)
                .body("{\"window\": 365}")
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body(containsString("window"));
    }

    @ParameterizedTest
    @CsvSource({"cursor, nonsense", "cursor, eA", "limit, 0", "limit, 501", "limit, many"})
    void shouldRefuseAPageThatThereIsNot(String parameter, String value) {
        as("service")
                .queryParam(parameter, value)
                .get(POLICIES)
                .then()
                .statusCode(400)
                .body("violations.field", contains(parameter));
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", Tokens.bearer(role));
    }
}
