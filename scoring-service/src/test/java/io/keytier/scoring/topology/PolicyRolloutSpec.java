package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.PurchaseFixtures.DAY_0;
import static io.keytier.scoring.topology.PurchaseFixtures.aPurchase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import io.keytier.contracts.Cause;
import io.keytier.scoring.domain.Policies;
import io.keytier.scoring.domain.PolicyVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a new policy reaches customers: in slices, beside the events, and once. */
class PolicyRolloutSpec {

    /** A slice of no time at all takes one customer. */
    private static final Engine.Timing ONE_AT_A_TIME =
            new Engine.Timing(Duration.ofMillis(100), Duration.ZERO, Duration.ofMinutes(15));

    private static final LocalDate DAY_1 = DAY_0.plusDays(1);
    private static final Instant MORNING = DAY_1.atTime(6, 0).toInstant(ZoneOffset.UTC);

    private final HeldBacklog backlog = new HeldBacklog();
    private final Task task = new Task(Policies.standard(), ONE_AT_A_TIME, partition -> backlog);

    @BeforeEach
    void threeCustomers() {
        backlog.letGo();
        task.comes(DAY_0);
        Stream.of("A", "B", "C")
                .forEach(customer ->
                        task.send(aPurchase("S-" + customer).of(customer).event()));
        task.changes().clear();
    }

    @Test
    void shouldTakeOneSliceAtATime() {
        publish(2);

        task.rollsOut();

        assertThat(policyVersions()).containsExactly(2, 1, 1);
    }

    @Test
    void shouldScoreTheNextBuyerFirstAndThenTakeItsOrder() {
        publish(2);
        task.rollsOut();

        task.send(aPurchase("S-2").of("C").accepted(DAY_0.plusDays(2)).event());

        assertThat(task.changes())
                .filteredOn(change -> change.data().customerId().equals("C"))
                .extracting(change -> change.data().cause())
                .startsWith(Cause.POLICY);
        assertThat(policyVersions()).containsExactly(2, 1, 2);
    }

    @Test
    void shouldTakeWhatWasAcceptedBeforeUnderThePolicyBefore() {
        publish(2);

        task.send(aPurchase("S-2").of("C").accepted(DAY_0).event());

        assertThat(policyVersions()).containsExactly(1, 1, 1);
    }

    @Test
    void shouldNotSetOutBeforeTheBacklogIsConsumed() {
        backlog.hold();
        publish(2);
        task.rollsOut();

        task.send(aPurchase("S-2").of("C").accepted(DAY_0).event());
        task.rollsOut();
        task.send(aPurchase("S-3").of("C").accepted(DAY_0).event());

        assertThat(policyVersions()).containsExactly(1, 1, 1);
        assertThat(task.changes()).extracting(change -> change.data().cause()).doesNotContain(Cause.POLICY);
        backlog.letGo();
        rollOutWhole();
        assertThat(policyVersions()).containsExactly(2, 2, 2);
    }

    @Test
    void shouldBringThePolicyToWhoWasOvertakenByTheRollOut() {
        publish(2);
        rollOutWhole();

        task.send(aPurchase("S-9").of("AA").accepted(DAY_0).event());

        assertThat(task.customer("AA").rating().policyVersion()).isEqualTo(2);
    }

    @Test
    void shouldGoOnWhereARestartInterruptedIt() {
        publish(2);
        task.rollsOut();
        task.restart();
        long before = task.scores().get("A").scoreVersion();

        task.rollsOut();

        assertThat(policyVersions()).containsExactly(2, 2, 1);
        assertThat(task.scores().get("A").scoreVersion()).isEqualTo(before);
    }

    @Test
    void shouldNotLookAtAnybodyOnceItIsDone() {
        publish(2);
        rollOutWhole();
        task.restart();
        var before = task.counts().read();

        task.rollsOut();

        assertThat(task.counts().read()).isEqualTo(before);
    }

    @Test
    void shouldStartAnewForANewerPolicy() {
        publish(2);
        task.rollsOut();
        publish(3);

        rollOutWhole();

        assertThat(policyVersions()).containsExactly(3, 3, 3);
    }

    private void rollOutWhole() {
        for (int i = 0; i < 5; i++) {
            task.rollsOut();
        }
    }

    private void publish(int version) {
        task.publish(new PolicyVersion(Policies.threeTiers(version, 90, 0), MORNING, DAY_1));
    }

    private Stream<Integer> policyVersions() {
        return Stream.of("A", "B", "C")
                .map(customer -> task.customer(customer).rating().policyVersion());
    }
}
