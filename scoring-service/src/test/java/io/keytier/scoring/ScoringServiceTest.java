package io.keytier.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import io.keytier.contracts.Cause;
import io.keytier.contracts.Topics;
import io.keytier.testkit.KafkaResource;
import io.keytier.testkit.TokenResource;
import io.keytier.testkit.Tokens;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service on a real broker: events in; scores, changes and HTTP answers out. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class ScoringServiceTest {

    private static final String EXPLANATION = "/v1/scores/{customerId}/explanation";
    private static final String SCORE = "/v1/scores/{customerId}";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void shouldScorePublishAndAnswer() {
        var customer = "Müller & Söhne / Süd \"" + UUID.randomUUID();
        try (var changes = TopicProbe.of(Topics.CHANGES);
                var scores = TopicProbe.of(Topics.SCORES)) {
            purchase(customer, "S1", "2000");
            purchase(customer, "S2", "3000");
            purchase(customer, "S3", "5000");
            purchase(customer, "S4", "10000");

            var change = changes.awaitNext(customer, found -> found.to().score() == 84);
            assertThat(change.id()).isEqualTo(change.data().changeId());
            assertThat(change.data().to().tier()).isEqualTo("VVVVVIP");
            assertThat(change.data().cause()).isEqualTo(Cause.PURCHASE);
            var score = scores.awaitNext(customer, found -> found.score() == 84);
            assertThat(score.data().scoreVersion()).isEqualTo(4);
        }

        as("sales")
                .get(SCORE, customer)
                .then()
                .statusCode(200)
                .body("customerId", equalTo(customer))
                .body("asOf", equalTo(today.toString()))
                .body("recencyDays", equalTo(22))
                .body("frequency", equalTo(4))
                .body("monetary", equalTo("20000.00"))
                .body("score", equalTo(84))
                .body("tier", equalTo("VVVVVIP"))
                .body("segment", equalTo("IMPORTANT_VALUE"))
                .body("keepUntil", nullValue())
                .body("nextReviewOn", equalTo(today.plusDays(9).toString()))
                .body("lifetime.orders", equalTo(4));
    }

    @Test
    void shouldExplainAScorePageByPage() {
        var customer = "C-" + UUID.randomUUID();
        purchase(customer, "S1", "3000");
        purchase(customer, "S2", "2000");
        awaitFrequency(customer, 2);

        var first = as("manager")
                .queryParam("limit", 1)
                .get(EXPLANATION, customer)
                .then()
                .statusCode(200);
        first.body("dimensions.contribution", equalTo(List.of(20, 16, 24)))
                .body("nextTier.tier", equalTo("VVVVIP"))
                .body("nextTier.orders", equalTo(1))
                .body("nextTier.amount", equalTo("0.0001"))
                .body("losses[0].lostOn", equalTo(today.plusDays(159).toString()))
                .body("documents.items", hasSize(1))
                .body("documents.items[0].orderId", equalTo("S1"));

        as("manager")
                .queryParam("cursor", first.extract().<String>path("documents.nextCursor"))
                .get(EXPLANATION, customer)
                .then()
                .body("documents.items.orderId", equalTo(List.of("S2")))
                .body("documents.nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {SCORE, EXPLANATION})
    void shouldNotKnowACustomerNeverSeen(String path) {
        as("service").get(path, "nobody").then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {SCORE, EXPLANATION})
    void shouldLetNobodyInWithoutAValidToken(String path) {
        given().get(path, "C-1").then().statusCode(401).contentType("application/problem+json");
        given().header("Authorization", Tokens.expired("sales"))
                .get(path, "C-1")
                .then()
                .statusCode(401);
        given().header("Authorization", Tokens.forged("sales"))
                .get(path, "C-1")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {SCORE, EXPLANATION})
    void shouldNotShowScoresToAnErp(String path) {
        as("erp").get(path, "C-1").then().statusCode(403).contentType("application/problem+json");
    }

    private void awaitFrequency(String customer, int frequency) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        as("sales").get(SCORE, customer).then().statusCode(200).body("frequency", equalTo(frequency)));
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", Tokens.bearer(role));
    }

    private void purchase(String customer, String orderId, String amount) {
        new Sold(customer, orderId, today.minusDays(22), amount).publish();
    }
}
