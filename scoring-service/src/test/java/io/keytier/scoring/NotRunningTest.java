package io.keytier.scoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import io.keytier.testkit.TokenResource;
import io.keytier.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An instance that has never reached a broker holds no partition, and says so. */
@QuarkusTest
@TestProfile(NotRunningTest.WithoutBroker.class)
class NotRunningTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "?partitions=0"})
    void shouldNotTryAPolicyOnCustomersThatAreNotHere(String part) {
        given().header("Authorization", Tokens.bearer("manager"))
                .contentType(ContentType.JSON)
                .body(PolicyServiceTest.policy("TOP", 365, "84"))
                .post("/v1/policies/dry-run" + part)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("detail", equalTo("Partitions are moving between instances."));
    }

    /** Nobody listens at the broker's address. */
    public static final class WithoutBroker implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "localhost:1");
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TokenResource.class));
        }
    }
}
