package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.PurchaseFixtures.DAY_0;
import static io.keytier.scoring.topology.PurchaseFixtures.aPurchase;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import io.keytier.contracts.Cause;
import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.Direction;
import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.PurchaseWithdrawn;
import io.keytier.contracts.Segment;
import io.keytier.scoring.domain.Policies;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The topology from purchase events to scores and changes. */
class ScoringTopologySpec {

    private final Driver driver = new Driver(Policies.standard());

    @AfterEach
    void shouldHaveNothingLeftToSay() {
        assertThat(driver.changes()).isEmpty();
        assertThat(driver.scores()).isEmpty();
        assertThat(driver.deadLetters()).isEmpty();
        driver.close();
    }

    @Test
    void shouldScoreTheSourcesExample() {
        driver.send(
                aPurchase("S1").worth("2000"),
                aPurchase("S2").worth("3000"),
                aPurchase("S3").worth("5000"),
                aPurchase("S4").worth("10000"));

        var scores = driver.scores();
        assertThat(scores).hasSize(4);
        var score = scores.get(3).data();
        assertThat(score.score()).isEqualTo(84);
        assertThat(score.tier()).isEqualTo("VVVVVIP");
        assertThat(score.segment()).isEqualTo(Segment.IMPORTANT_VALUE);
        assertThat(score.monetary()).hasToString("20000.00");
        assertThat(score.scoreVersion()).isEqualTo(4);

        var last = driver.changes().get(3).data();
        assertThat(last.direction()).isEqualTo(Direction.UP);
        assertThat(last.cause()).isEqualTo(Cause.PURCHASE);
        assertThat(last.causedBy()).isEqualTo(new CustomerChange.DocumentRef("ERP", "S4", 1));
        assertThat(last.nextTier()).isNull();
    }

    @Test
    void shouldMoveCustomersByTheClockAlone() {
        driver.send(aPurchase("S1").worth("60000"));
        driver.changes();
        driver.scores();

        driver.comes(DAY_0.plusDays(30));
        assertThat(driver.changes()).isEmpty();

        driver.comes(DAY_0.plusDays(91));

        assertThat(driver.changes())
                .extracting(event -> event.data().effectiveOn())
                .contains(DAY_0.plusDays(91));
        assertThat(driver.scores())
                .singleElement()
                .satisfies(scored -> assertThat(scored.data().recencyScore()).isEqualTo(3));
    }

    @Test
    void shouldNotMoveByTheClockBeforeTheBacklogIsConsumed() {
        var backlog = new HeldBacklog();
        try (var held = new Driver(Policies.standard(), partition -> backlog)) {
            held.send(aPurchase("S1").worth("60000"));
            held.changes();

            held.comes(DAY_0.plusDays(120));
            assertThat(held.changes()).isEmpty();

            backlog.letGo();
            held.comes(DAY_0.plusDays(120));
            assertThat(held.changes()).isNotEmpty();
        }
    }

    @Test
    void shouldLeaveBothCustomersRightWhenADocumentMoves() {
        driver.send(aPurchase("S1").of("A").worth("5000"));
        driver.send(new PurchaseWithdrawn("ERP", "S1", 2, "A", Instant.EPOCH, DAY_0, null));
        driver.send(aPurchase("S1").of("B").version(2).worth("5000"));

        assertThat(driver.changes())
                .extracting(event ->
                        event.data().customerId() + " " + event.data().to().tier())
                .containsExactly("A VVVIP", "A NONE", "B VVVIP");
        assertThat(driver.scores()).hasSize(3);
    }

    @Test
    void shouldStaySilentUntilAnImportCloses() {
        driver.send(aPurchase("S1").inImport("I1"), aPurchase("S2").inImport("I1"));
        assertThat(driver.changes()).isEmpty();
        assertThat(driver.scores()).isEmpty();

        driver.send(new ImportClosed("I1", "C-1", Instant.EPOCH, DAY_0));

        assertThat(driver.changes())
                .singleElement()
                .satisfies(event -> assertThat(event.data().cause()).isEqualTo(Cause.IMPORT));
        assertThat(driver.scores()).hasSize(1);
    }

    @Test
    void shouldCloseAnImportThatFellSilent() {
        driver.send(aPurchase("S1").inImport("I1"));

        driver.passes(Duration.ofMinutes(14));
        driver.passes(Duration.ofHours(13));

        assertThat(driver.changes()).hasSize(1);
        assertThat(driver.scores()).hasSize(1);
    }

    @Test
    void shouldPutWhatItCannotReadAsideAndGoOn() {
        driver.sendRaw("C-1", "{}".getBytes(StandardCharsets.UTF_8), new RecordHeaders());
        driver.send(aPurchase("S1").worth("-5"));
        driver.send(aPurchase("S2"));

        assertThat(driver.deadLetters())
                .extracting(letter ->
                        new String(letter.headers().lastHeader(Announcer.REASON).value(), StandardCharsets.UTF_8))
                .containsExactly("header ce_type is missing", "amount is missing or negative");
        assertThat(driver.scores()).hasSize(1);
        assertThat(driver.changes()).hasSize(1);
    }

    @Test
    void shouldIgnoreAReplay() {
        driver.send(aPurchase("S1"));
        driver.scores();
        driver.changes();

        driver.send(aPurchase("S1"), aPurchase("S1"));
    }

    @Test
    void shouldNameEveryNode() {
        var engine = new Engine(Policies.standard(), () -> DAY_0, partition -> Backlog.NONE, Driver.TIMING);

        assertThat(ScoringTopology.build(engine).describe()).hasToString("""
                Topologies:
                   Sub-topology: 0 for global store (will not generate tasks)
                    Source: policies-published (topics: [keytier.scoring.policies.v1])
                      --> policy-book
                    Processor: policy-book (stores: [policies])
                      --> none
                      <-- policies-published
                  Sub-topology: 1
                    Source: purchases (topics: [keytier.orders.purchases.v1])
                      --> scoring
                    Processor: scoring (stores: [state])
                      --> changes, dead-letters, scores
                      <-- purchases
                    Sink: changes (topic: keytier.scoring.changes.v1)
                      <-- scoring
                    Sink: dead-letters (topic: keytier.orders.purchases.v1.dlq)
                      <-- scoring
                    Sink: scores (topic: keytier.scoring.scores.v1)
                      <-- scoring

                """);
    }
}
