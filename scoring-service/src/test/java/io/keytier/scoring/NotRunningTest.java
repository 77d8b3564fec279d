package io.keytier.scoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import io.keytier.contracts.Topics;
import io.keytier.testkit.KafkaResource;
import io.keytier.testkit.TokenResource;
import io.keytier.testkit.Tokens;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The topology of this instance has never reached the broker: it holds no partition, knows no new policy, and says so. */
@QuarkusTest
@TestProfile(NotRunningTest.TopologyWithoutBroker.class)
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

    @Test
    void shouldConfirmAVersionThatIsPublishedButHasNotComeBack() {
        try (var policies = TopicProbe.of(Topics.POLICIES)) {
            int version = given().header("Authorization", Tokens.bearer("manager"))
                    .contentType(ContentType.JSON)
                    .body(PolicyServiceTest.policy("VVVVVIP", 365, "84"))
                    .post("/v1/policies")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("version");

            policies.awaitNext(Integer.toString(version));
            given().header("Authorization", Tokens.bearer("manager"))
                    .get("/v1/policies/current")
                    .then()
                    .body("version", equalTo(1));
        }
    }

    /** Nobody listens where the topology looks for the broker; who publishes finds it. */
    public static final class TopologyWithoutBroker implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.kafka-streams.bootstrap-servers", "localhost:1");
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KafkaResource.class), new TestResourceEntry(TokenResource.class));
        }
    }
}
