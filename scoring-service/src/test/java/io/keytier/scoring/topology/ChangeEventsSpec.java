package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.PurchaseFixtures.DAY_0;
import static io.keytier.scoring.topology.PurchaseFixtures.aPurchase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import io.keytier.contracts.Cause;
import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.Direction;
import io.keytier.contracts.Event;
import io.keytier.contracts.PurchaseWithdrawn;
import io.keytier.scoring.domain.Policies;
import org.junit.jupiter.api.Test;

/** What changes say on their topic, field by field. */
class ChangeEventsSpec {

    private final Task task = new Task(Policies.withGrace(10));

    @Test
    void shouldTellTheFirstTierAsAChangeFromNone() {
        task.send(aPurchase("S1").worth("1000").event());

        var event = last();
        assertThat(event.type()).isEqualTo(CustomerChange.TIER_CHANGED);
        var change = event.data();
        assertThat(event.id()).isEqualTo(change.changeId());
        assertThat(change.previousChangeId()).isNull();
        assertThat(change.direction()).isEqualTo(Direction.UP);
        assertThat(change.from().tier()).isEqualTo("NONE");
        assertThat(change.from().tierRank()).isZero();
        assertThat(change.from().recencyScore()).isNull();
        assertThat(change.from().recencyDays()).isNull();
        assertThat(change.to().tier()).isEqualTo("VVIP");
        assertThat(change.to().monetary()).hasToString("1000.00");
        assertThat(change.correction()).isFalse();
    }

    @Test
    void shouldTellWhatIsMissingToTheNextTier() {
        task.send(aPurchase("S1").worth("1000").event());

        // 4 * 5 + 8 * 1 + 8 * 2 = 44, and the next tier starts at 52.
        assertThat(last().data().nextTier()).isEqualTo(new CustomerChange.NextTier("VVVIP", 8));
    }

    @Test
    void shouldNameTheVersionThatCausedIt() {
        task.send(aPurchase("S1").event());
        task.send(aPurchase("S1").version(3).worth("50000").event());
        assertThat(last().data().causedBy()).isEqualTo(new CustomerChange.DocumentRef("ERP", "S1", 3));
        assertThat(last().data().cause()).isEqualTo(Cause.CORRECTION);
        assertThat(last().data().correction()).isTrue();

        task.send(new PurchaseWithdrawn("ERP", "S1", 4, "C-1", Instant.EPOCH, DAY_0, null));
        assertThat(last().data().causedBy()).isEqualTo(new CustomerChange.DocumentRef("ERP", "S1", 4));
        assertThat(last().data().direction()).isEqualTo(Direction.DOWN);
        assertThat(last().data().to().tier()).isEqualTo("NONE");
    }

    @Test
    void shouldTellARiskAndARecoveryWithoutADirection() {
        atTheTop();

        task.comes(DAY_0.plusDays(33));
        var risk = last();
        assertThat(risk.type()).isEqualTo(CustomerChange.TIER_AT_RISK);
        assertThat(risk.data().direction()).isNull();
        assertThat(risk.data().effectiveOn()).isEqualTo(DAY_0.plusDays(31));
        assertThat(risk.data().keepUntil()).isEqualTo(DAY_0.plusDays(41));
        assertThat(risk.data().causedBy()).isNull();
        assertThat(risk.data().to().tier()).isEqualTo("VVVVVIP");
        assertThat(risk.data().to().score()).isEqualTo(80);
        assertThat(risk.data().nextTier()).isNull();

        task.send(aPurchase("S5")
                .on(DAY_0.plusDays(34))
                .accepted(DAY_0.plusDays(34))
                .event());
        var recovery = last();
        assertThat(recovery.type()).isEqualTo(CustomerChange.TIER_RECOVERED);
        assertThat(recovery.data().direction()).isNull();
        assertThat(recovery.data().keepUntil()).isNull();
        assertThat(recovery.data().previousChangeId()).isEqualTo(risk.id());
    }

    @Test
    void shouldTellASegmentThatMovedAloneAsItsOwnType() {
        task.send(aPurchase("S1").worth("19000").event());
        task.send(aPurchase("S1").version(2).worth("20000").event());

        assertThat(last().type()).isEqualTo(CustomerChange.SEGMENT_CHANGED);
        var change = last().data();
        assertThat(change.from().tier()).isEqualTo(change.to().tier());
        assertThat(change.from().segment()).isNotEqualTo(change.to().segment());
        assertThat(change.direction()).isNull();
    }

    @Test
    void shouldGiveTheSameChangesTheSameIdentifiersInAnotherRun() {
        var again = new Task(Policies.withGrace(10));
        for (var run : List.of(task, again)) {
            run.send(aPurchase("S1").worth("20000").event());
            run.comes(DAY_0.plusDays(500));
        }

        assertThat(again.changes())
                .extracting(Event::id)
                .isEqualTo(task.changes().stream().map(Event::id).toList())
                .doesNotHaveDuplicates();
    }

    private void atTheTop() {
        for (int i = 1; i <= 4; i++) {
            task.send(aPurchase("S" + i).worth("5000").event());
        }
    }

    private Event<CustomerChange> last() {
        return task.changes().get(task.changes().size() - 1);
    }
}
