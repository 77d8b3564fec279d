package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aReturn;
import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static io.keytier.scoring.domain.CustomerHistory.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keytier.contracts.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a grace of ten days holds a fall back. Without one, the customer of each case falls from the top on day 31. */
class GraceSpec {

    private final CustomerHistory history = new CustomerHistory(Policies.withGrace(10));

    @BeforeEach
    void aCustomerAtTheTop() {
        history.receive(aSale("S1"), aSale("S2"), aSale("S3"), aSale("S4").worth("17000"));
    }

    @AfterEach
    void whoseChangesAreOneChain() {
        history.assertOneChain();
    }

    @Test
    void shouldKeepTheTierUntilTheLastDayOfTheGrace() {
        history.reviewUpTo(31);
        assertStanding("VVVVVIP", "VVVVIP", 41);
        assertThat(history.lastChange().kind()).isEqualTo(ChangeKind.TIER_AT_RISK);

        history.reviewUpTo(41);
        assertStanding("VVVVVIP", "VVVVIP", 41);

        history.reviewUpTo(42);
        assertStanding("VVVVIP", "VVVVIP", null);
        assertThat(history.lastChange().kind()).isEqualTo(ChangeKind.TIER_CHANGED);
        assertThat(history.lastChange().occasion().cause()).isEqualTo(Cause.TIME);
        assertThat(history.lastChange().occasion().effectiveOn()).isEqualTo(day(42));
    }

    @Test
    void shouldTellTheRiskAndTheFallEachOfItsOwnDayAfterDowntime() {
        history.reviewUpTo(60);

        assertThat(history.changes())
                .filteredOn(change -> change.occasion().cause() == Cause.TIME)
                .extracting(Change::kind, change -> change.occasion().effectiveOn())
                .containsExactly(tuple(ChangeKind.TIER_AT_RISK, day(31)), tuple(ChangeKind.TIER_CHANGED, day(42)));
    }

    @Test
    void shouldKeepTheTierAfterAReturn() {
        history.on(5).receive(aReturn("R1").onDay(5).of("S4").worth("17000"));

        assertStanding("VVVVVIP", "VVVIP", 15);
        assertThat(history.lastChange().kind()).isEqualTo(ChangeKind.TIER_AT_RISK);
        assertThat(history.lastChange().occasion().cause()).isEqualTo(Cause.RETURN);
    }

    @Test
    void shouldKeepTheTierAfterACredit() {
        history.on(5).receive(aReturn("R1").onDay(5).worth("1"));

        assertStanding("VVVVVIP", "VVVVIP", 15);
    }

    @Test
    void shouldKeepTheTierOfACustomerWhoHasReturnedEverything() {
        var other = new CustomerHistory(Policies.withGrace(10));
        other.receive(aSale("S1"), aReturn("R1").of("S1").worth("1000"));

        assertThat(other.tier()).isEqualTo("VVIP");
        assertThat(other.customer().rating().score().tier()).isEqualTo(Tier.NONE);
        other.reviewUpTo(11);
        assertThat(other.tier()).isEqualTo("NONE");
    }

    @Test
    void shouldAnnounceARecoveryWithinTheGrace() {
        history.reviewUpTo(35).receive(aSale("S5").onDay(35));

        assertStanding("VVVVVIP", "VVVVVIP", null);
        assertThat(history.lastChange().kind()).isEqualTo(ChangeKind.TIER_RECOVERED);
        assertThat(history.lastChange().occasion().cause()).isEqualTo(Cause.PURCHASE);
    }

    @Test
    void shouldRecoverOnTheLastDayOfTheGrace() {
        history.on(41).receive(aSale("S5").onDay(41));

        assertStanding("VVVVVIP", "VVVVVIP", null);
        assertThat(history.lastChange().kind()).isEqualTo(ChangeKind.TIER_RECOVERED);
    }

    @Test
    void shouldKeepTheTierThroughADocumentOfTheLastDayOfTheGrace() {
        history.on(41).receive(aReturn("R1").onDay(41).worth("1"));

        assertStanding("VVVVVIP", "VVVVIP", 41);
    }

    @Test
    void shouldBeTooLateForARecoveryTheDayAfter() {
        history.on(42).receive(aReturn("R1").onDay(42).worth("1"));

        assertStanding("VVVVIP", "VVVVIP", null);
    }

    @Test
    void shouldNeverExtendAGrace() {
        history.reviewUpTo(31).on(36).receive(aReturn("R1").onDay(36).of("S4").worth("16000"));
        assertStanding("VVVVVIP", "VVVIP", 41);
        assertThat(history.lastChange().kind()).isEqualTo(ChangeKind.SEGMENT_CHANGED);

        history.reviewUpTo(42);

        assertStanding("VVVIP", "VVVIP", null);
        assertThat(history.lastChange().from().tier().name()).isEqualTo("VVVVVIP");
    }

    @Test
    void shouldNotRecoverBeforeTheScoreReachesTheTierItself() {
        history.reviewUpTo(31).on(36).receive(aReturn("R1").onDay(36).of("S4").worth("16000"));

        history.receive(aReturn("R1").version(2).onDay(36).of("S4").worth("1"));

        assertStanding("VVVVVIP", "VVVVIP", 41);
    }

    @Test
    void shouldGiveALaterFallItsOwnGrace() {
        history.reviewUpTo(42).reviewUpTo(91);

        assertThat(history.customer().rating().score().bands().recency()).isEqualTo(3);
        history.reviewUpTo(365);
        assertThat(history.lastChange().kind()).isEqualTo(ChangeKind.TIER_AT_RISK);
        assertThat(history.customer().rating().keepUntil()).isEqualTo(day(375));
    }

    @Test
    void shouldLetAnUpgradeTakeEffectAtOnceAndEndTheGrace() {
        var other = new CustomerHistory(Policies.withGrace(10));
        other.receive(aSale("S1"), aSale("S2")).on(3);
        other.receive(aReturn("R1").onDay(3).of("S1").worth("1000"));
        assertThat(other.customer().rating().atRisk()).isTrue();

        other.receive(aSale("S3").onDay(3).worth("50000"), aSale("S4").onDay(3));

        assertThat(other.rank()).isGreaterThan(Policies.rankOf("VVIP"));
        assertThat(other.customer().rating().keepUntil()).isNull();
        assertThat(other.lastChange().kind()).isEqualTo(ChangeKind.TIER_CHANGED);
    }

    @Test
    void shouldLetACorrectionTakeEffectAtOnce() {
        history.on(5).receive(aSale("S4").version(2).worth("17000").isCancelled());

        assertStanding("VVVIP", "VVVIP", null);
    }

    @Test
    void shouldLetACorrectionTakeEffectAtOnceWithinAGraceWhenItLowersTheTierFurther() {
        history.reviewUpTo(35).receive(aSale("S4").version(2).worth("17000").isCancelled());

        assertStanding("VVVIP", "VVVIP", null);
        assertThat(history.lastChange().kind()).isEqualTo(ChangeKind.TIER_CHANGED);
    }

    @Test
    void shouldLeaveAGraceAloneForACorrectionThatDoesNotLowerTheTierFurther() {
        history.reviewUpTo(35).receive(aSale("S4").version(2).worth("17001"));

        assertStanding("VVVVVIP", "VVVVIP", 41);
    }

    private void assertStanding(String tier, String scoreTier, Integer keepUntil) {
        var rating = history.customer().rating();
        assertThat(rating.tier().name()).isEqualTo(tier);
        assertThat(rating.score().tier().name()).isEqualTo(scoreTier);
        assertThat(rating.keepUntil()).isEqualTo(keepUntil == null ? null : day(keepUntil));
    }
}
