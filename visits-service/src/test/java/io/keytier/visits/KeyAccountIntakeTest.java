package io.keytier.visits;

import static io.keytier.visits.Requests.plansOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import io.keytier.contracts.KeyAccountUpdated;
import io.keytier.contracts.Topics;
import io.keytier.contracts.golden.GoldenEvents;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@WithInfrastructure
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyAccountIntakeTest {

    private TopicProbe<KeyAccountUpdated> keyAccounts;

    @BeforeAll
    void openProbe() {
        keyAccounts = TopicProbe.of(Topics.KEY_ACCOUNTS);
    }

    @AfterAll
    void closeProbe() {
        keyAccounts.close();
    }

    @Test
    void shouldFollowTheGoldenEventsOfAKeyAccount() {
        publish("designated");
        awaitPlan("C-42", Map.of("status", "OPEN", "tier", "VVVVIP", "cadenceDays", 30, "scoreVersion", 3));
        publish("tier-moved");
        awaitPlan("C-42", Map.of("status", "OPEN", "tier", "VVVVVIP", "cadenceDays", 14, "scoreVersion", 4));
        publish("named");
        publish("left");
        awaitPlan("C-42", Map.of("status", "CLOSED", "tier", "VVVVVIP"));
        assertThat(plansOf("C-42")).hasSize(1);
    }

    @Test
    void shouldPlanForProspectsAndForCustomersToWinBack() {
        publish("prospect-marked");
        publish("win-back");
        awaitPlan("P/9 ü", Map.of("tier", "NONE", "tierRank", 0, "cadenceDays", 45, "owner", "rep-2"));
        awaitPlan("C-7", Map.of("segment", "IMPORTANT_WIN_BACK", "cadenceDays", 14));
    }

    @Test
    void shouldGoOnAfterAnEventThatCannotBeRead() {
        var golden = GoldenEvents.named(Topics.KEY_ACCOUNTS, "designated");
        keyAccounts.publishRaw("C-8", golden.headerBytes(), "{".getBytes(StandardCharsets.UTF_8));
        keyAccounts.publishRaw(
                "C-8",
                golden.headerBytes(),
                golden.body().replace("C-42", "C-8").getBytes(StandardCharsets.UTF_8));
        awaitPlan("C-8", Map.of("status", "OPEN"));
    }

    private void publish(String name) {
        var golden = GoldenEvents.named(Topics.KEY_ACCOUNTS, name);
        keyAccounts.publishRaw(golden.key(), golden.headerBytes(), golden.bodyBytes());
    }

    private static void awaitPlan(String customerId, Map<String, Object> expected) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(plansOf(customerId))
                .anySatisfy(plan -> assertThat(plan).containsAllEntriesOf(expected)));
    }
}
