package io.keytier.accounts.account;

import static io.keytier.accounts.Api.account;
import static io.keytier.accounts.ScoreEvents.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;

import io.keytier.accounts.OnInfrastructure;
import io.keytier.contracts.CustomerScored;
import io.keytier.contracts.DesignationReason;
import io.keytier.contracts.Event;
import io.keytier.contracts.KeyAccountUpdated;
import io.keytier.contracts.Topics;
import io.keytier.contracts.golden.GoldenEvents;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnInfrastructure
class ProjectionTest {

    private TopicProbe<CustomerScored> scores;
    private TopicProbe<KeyAccountUpdated> keyAccounts;

    @BeforeEach
    void openTopics() {
        scores = TopicProbe.of(Topics.SCORES);
        keyAccounts = TopicProbe.of(Topics.KEY_ACCOUNTS);
    }

    @AfterEach
    void closeTopics() {
        scores.close();
        keyAccounts.close();
    }

    @Test
    void shouldShowTheWorkedExampleAsAKeyAccount() {
        var golden = GoldenEvents.named(Topics.SCORES, "worked-example");
        scores.publishRaw(golden.key(), golden.headerBytes(), golden.bodyBytes());
        keyAccounts.awaitNext("C-1");

        account("C-1")
                .body("accountVersion", equalTo(1))
                .body("tier", equalTo("VVVVVIP"))
                .body("tierRank", equalTo(5))
                .body("score", equalTo(84))
                .body("scoreVersion", equalTo(7))
                .body("segment", equalTo("IMPORTANT_VALUE"))
                .body("keyAccount", equalTo(true))
                .body("reasons", equalTo(List.of("TIER")))
                .body("owner", equalTo("rep-1"))
                .body("lastPurchaseOn", equalTo("2026-11-01"))
                .body("frequency", equalTo(4))
                .body("monetary", equalTo("20000.00"))
                .body("currency", equalTo("CNY"))
                .body("name", equalTo(null))
                .body("grade", equalTo(null))
                .body("receivable", equalTo(null));
    }

    @Test
    void shouldAnnounceAKeyAccount() {
        publish(scored("P-1", 3, 4));

        var announced = keyAccounts.awaitNext("P-1");

        assertThat(announced.source()).isEqualTo("/keytier/accounts-service");
        assertThat(announced.data())
                .usingRecursiveComparison()
                .ignoringFields("occurredAt")
                .isEqualTo(new KeyAccountUpdated(
                        "P-1",
                        1,
                        announced.data().occurredAt(),
                        true,
                        List.of(DesignationReason.TIER),
                        "rep-1",
                        null,
                        "VVVVIP",
                        4,
                        scored("P-1", 3, 4).data().segment(),
                        80,
                        3));
    }

    @Test
    void shouldPassOverRepeatedAndOlderScores() {
        publish(scored("P-2", 3, 5));
        keyAccounts.awaitNext("P-2");

        publish(scored("P-2", 3, 4));
        publish(scored("P-2", 2, 1));
        publish(scored("P-2", 4, 4));

        assertThat(keyAccounts.awaitNext("P-2").data().scoreVersion()).isEqualTo(4);
        account("P-2").body("accountVersion", equalTo(2)).body("tier", equalTo("VVVVIP"));
    }

    @Test
    void shouldAnnounceOnceThatAnAccountIsKeyNoMore() {
        publish(scored("P-3", 1, 4));
        keyAccounts.awaitNext("P-3");

        publish(scored("P-3", 2, 3));
        var left = keyAccounts.awaitNext("P-3").data();
        publish(scored("P-3", 3, 2));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> account("P-3").body("scoreVersion", equalTo(3)));

        assertThat(left.keyAccount()).isFalse();
        assertThat(left.reasons()).isEmpty();
        assertThat(left.owner()).isEqualTo("rep-1");
        assertThat(keyAccounts.drain(Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void shouldNotAnnounceOrdinaryAccounts() {
        publish(scored("P-4", 1, 3));
        publish(scored("P-5", 1, 0));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            account("P-4").body("keyAccount", equalTo(false)).body("owner", equalTo(null));
            account("P-5").body("tier", equalTo("NONE")).body("segment", equalTo(null));
        });
        assertThat(keyAccounts.drain(Duration.ofSeconds(1))).isEmpty();
    }

    private void publish(Event<CustomerScored> event) {
        scores.publish(event.data().customerId(), event);
    }
}
