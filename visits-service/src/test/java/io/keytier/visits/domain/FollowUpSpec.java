package io.keytier.visits.domain;

import static io.keytier.visits.domain.Customers.DAY;
import static io.keytier.visits.domain.Customers.aCustomer;
import static io.keytier.visits.domain.Customers.aKeyAccount;
import static io.keytier.visits.domain.Designations.key;
import static io.keytier.visits.domain.Designations.keyOf;
import static io.keytier.visits.domain.Designations.notKey;
import static io.keytier.visits.domain.VisitStatus.AGREED;
import static io.keytier.visits.domain.VisitStatus.CANCELLED;
import static io.keytier.visits.domain.VisitStatus.HELD;
import static io.keytier.visits.domain.VisitStatus.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import io.keytier.contracts.Segment;
import org.junit.jupiter.api.Test;

class FollowUpSpec {

    @Test
    void shouldOpenAPlanWithVisitsAtItsCadence() {
        var customer = aKeyAccount(key(4));
        var plan = customer.openPlan();
        assertThat(plan.basis()).isEqualTo(key(4).basis());
        assertThat(plan.period()).isEqualTo(new Period(DAY, LocalDate.parse("2027-05-01")));
        assertThat(customer.days(PLANNED))
                .containsExactly("2026-11-16", "2026-12-16", "2027-01-15", "2027-02-14", "2027-03-16", "2027-04-15");
        assertThat(customer.visits(PLANNED))
                .allSatisfy(visit -> assertThat(visit.owner()).isEqualTo("rep-1"));
    }

    @Test
    void shouldWalkTheFourStagesAndBeginAgain() {
        assertThat(aKeyAccount(key(4)).visits(PLANNED).stream().map(Visit::stage))
                .containsExactly(
                        Stage.OPENING,
                        Stage.INVESTIGATION,
                        Stage.DEMONSTRATING_CAPABILITY,
                        Stage.OBTAINING_COMMITMENT,
                        Stage.OPENING,
                        Stage.INVESTIGATION);
    }

    @Test
    void shouldContactACustomerToWinBackWithinAWeek() {
        var customer = aKeyAccount(key(4, Segment.IMPORTANT_WIN_BACK));
        assertThat(customer.days(PLANNED)).startsWith("2026-11-09", "2026-11-30");
    }

    @Test
    void shouldNotPlanForACustomerThatIsNoKeyAccount() {
        assertThat(aCustomer().designated(notKey("rep-1"), DAY).plans()).isEmpty();
    }

    @Test
    void shouldChangeNothingOnARepeat() {
        var decision = aKeyAccount(key(4)).decisionOn(key(4), DAY.plusDays(3));
        assertThat(decision.visits()).isEmpty();
    }

    @Test
    void shouldMovePlannedVisitsToTheNewCadence() {
        var before = aKeyAccount(key(4));
        var moved = before.visits(PLANNED).get(0).id();
        var customer = before.designated(key(5), DAY.plusDays(1));
        assertThat(customer.plans()).hasSize(1);
        assertThat(customer.openPlan().basis()).isEqualTo(key(5).basis());
        assertThat(customer.days(PLANNED))
                .hasSize(13)
                .startsWith("2026-11-09", "2026-11-23")
                .endsWith("2027-04-26");
        assertThat(customer.visits(PLANNED).get(0).id()).isEqualTo(moved);
    }

    @Test
    void shouldCancelWhatASlowerCadenceLeavesOver() {
        var customer = aKeyAccount(key(5)).designated(key(4), DAY.plusDays(1));
        assertThat(customer.days(PLANNED)).hasSize(6).startsWith("2026-11-16", "2026-12-16");
        assertThat(customer.visits(CANCELLED)).hasSize(7);
    }

    @Test
    void shouldKeepAgreedAndHeldVisitsWhenTheTierMoves() {
        var customer = aKeyAccount(key(4))
                .with(HELD, "2026-11-16")
                .with(AGREED, "2026-12-16")
                .designated(key(5), LocalDate.parse("2026-11-20"));
        assertThat(customer.days(HELD)).containsExactly("2026-11-16");
        assertThat(customer.days(AGREED)).containsExactly("2026-12-16");
        assertThat(customer.days(PLANNED)).startsWith("2026-11-30", "2026-12-30", "2027-01-13");
        assertThat(customer.visits(PLANNED).stream().map(Visit::stage))
                .startsWith(Stage.INVESTIGATION, Stage.OBTAINING_COMMITMENT, Stage.OPENING);
    }

    @Test
    void shouldPlanAnOverdueVisitForTodayWhenTheTierMoves() {
        var customer = aKeyAccount(key(4)).designated(key(5), LocalDate.parse("2026-11-25"));
        assertThat(customer.days(PLANNED)).startsWith("2026-11-25", "2026-12-09");
    }

    @Test
    void shouldCloseAndCancelPlannedVisitsButNotAgreedOnes() {
        var customer = aKeyAccount(key(4)).with(AGREED, "2026-12-16").designated(notKey("rep-2"), DAY.plusDays(5));
        assertThat(customer.plans().get(0).status()).isEqualTo(PlanStatus.CLOSED);
        assertThat(customer.plans().get(0).period().endsOn()).isEqualTo(DAY.plusDays(5));
        assertThat(customer.plans().get(0).basis()).isEqualTo(key(4).basis());
        assertThat(customer.visits(PLANNED)).isEmpty();
        assertThat(customer.visits(CANCELLED)).hasSize(5);
        assertThat(customer.visits(AGREED)).singleElement().satisfies(visit -> assertThat(visit.owner())
                .isEqualTo("rep-2"));
    }

    @Test
    void shouldAdoptAgreedVisitsWhenTheCustomerReturns() {
        var customer = aKeyAccount(key(4))
                .with(AGREED, "2026-12-16")
                .designated(notKey("rep-1"), DAY.plusDays(5))
                .designated(keyOf("rep-2", 4), LocalDate.parse("2026-12-01"));
        assertThat(customer.plans()).hasSize(2);
        assertThat(customer.visits(AGREED)).singleElement().satisfies(visit -> {
            assertThat(visit.planId()).isEqualTo(customer.openPlan().id());
            assertThat(visit.owner()).isEqualTo("rep-2");
        });
        assertThat(customer.days(PLANNED)).startsWith("2027-01-15");
    }

    @Test
    void shouldHandPlanAndOpenVisitsToANewOwner() {
        var customer = aKeyAccount(key(4))
                .with(HELD, "2026-11-16")
                .with(AGREED, "2026-12-16")
                .designated(keyOf("rep-2", 4), LocalDate.parse("2026-11-20"));
        assertThat(customer.openPlan().owner()).isEqualTo("rep-2");
        assertThat(customer.visits(PLANNED, AGREED))
                .allSatisfy(visit -> assertThat(visit.owner()).isEqualTo("rep-2"));
        assertThat(customer.visits(HELD))
                .allSatisfy(visit -> assertThat(visit.owner()).isEqualTo("rep-1"));
        assertThat(customer.days(PLANNED)).startsWith("2027-01-15");
    }

    @Test
    void shouldRenewAnExpiredHorizon() {
        var customer = aKeyAccount(key(4)).with(HELD, "2027-04-15").renewed(LocalDate.parse("2027-05-02"));
        assertThat(customer.plans()).singleElement().satisfies(plan -> assertThat(plan.period())
                .isEqualTo(new Period(LocalDate.parse("2027-05-02"), LocalDate.parse("2027-10-29"))));
        assertThat(customer.days(PLANNED)).hasSize(6).startsWith("2027-05-15", "2027-06-14");
    }

    @Test
    void shouldNotRenewOnTheLastDayOfAHorizon() {
        var before = aKeyAccount(key(4)).openPlan();
        assertThat(aKeyAccount(key(4)).renewed(LocalDate.parse("2027-05-01")).openPlan())
                .isEqualTo(before);
    }
}
