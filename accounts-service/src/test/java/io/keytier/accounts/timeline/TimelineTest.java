package io.keytier.accounts.timeline;

import static io.keytier.accounts.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import io.keytier.accounts.OnInfrastructure;
import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.Topics;
import io.keytier.contracts.golden.GoldenEvent;
import io.keytier.contracts.golden.GoldenEvents;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnInfrastructure
class TimelineTest {

    private static final String CUSTOMER = "C-42";

    private final List<GoldenEvent<CustomerChange>> golden = GoldenEvents.of(Topics.CHANGES).stream()
            .filter(change -> change.key().equals(CUSTOMER))
            .toList();

    @BeforeEach
    void announceEverythingTwice() {
        try (var changes = TopicProbe.of(Topics.CHANGES)) {
            golden.forEach(change -> changes.publishRaw(change.key(), change.headerBytes(), change.bodyBytes()));
            golden.forEach(change -> changes.publishRaw(change.key(), change.headerBytes(), change.bodyBytes()));
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> timeline(500).body("items", hasSize(golden.size())));
    }

    @Test
    void shouldTellEachChangeOnceTheNewestFirst() {
        var newestFirst = golden.stream()
                .map(change -> change.event().data())
                .sorted(Comparator.comparingLong(CustomerChange::scoreVersion)
                        .thenComparing(CustomerChange::changeId)
                        .reversed())
                .map(CustomerChange::changeId)
                .toList();

        timeline(500).body("items.changeId", equalTo(newestFirst)).body("nextCursor", equalTo(null));
    }

    @Test
    void shouldTellCauseAndEvidence() {
        var last = golden.size() - 1;

        timeline(500)
                .body("items[%d].changeId".formatted(last), equalTo("f4ca4c19-207b-5fa1-acfe-f66a0214f776"))
                .body("items[%d].kind".formatted(last), equalTo("TIER"))
                .body("items[%d].direction".formatted(last), equalTo("UP"))
                .body("items[%d].cause".formatted(last), equalTo("PURCHASE"))
                .body("items[%d].causedBy.orderId".formatted(last), equalTo("SO-1001"))
                .body("items[%d].effectiveOn".formatted(last), equalTo("2026-11-01"))
                .body("items[%d].from.tier".formatted(last), equalTo("NONE"))
                .body("items[%d].to.tier".formatted(last), equalTo("VVIP"))
                .body("items[%d].to.monetary".formatted(last), equalTo("4000.00"))
                .body("items[%d].weights.recency".formatted(last), equalTo(4));
    }

    @Test
    void shouldContinueWhereThePageEnds() {
        var all = timeline(500).extract().<List<String>>path("items.changeId");
        String cursor = timeline(1).body("items", hasSize(1)).extract().path("nextCursor");

        as("service")
                .queryParams("limit", 500, "cursor", cursor)
                .get("/v1/accounts/{customerId}/timeline", CUSTOMER)
                .then()
                .statusCode(200)
                .body("items.changeId", equalTo(all.subList(1, all.size())));
    }

    @Test
    void shouldNotKnowTheTimelineOfANobody() {
        as("sales").get("/v1/accounts/T-nobody/timeline").then().statusCode(404);
    }

    private static ValidatableResponse timeline(int limit) {
        return as("service")
                .queryParam("limit", limit)
                .get("/v1/accounts/{customerId}/timeline", CUSTOMER)
                .then()
                .statusCode(200);
    }
}
