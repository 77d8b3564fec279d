package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static io.keytier.scoring.domain.CustomerHistory.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;

import io.keytier.contracts.Cause;
import io.keytier.scoring.adapter.policy.DefaultPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new policy makes of a customer. */
class PolicySpec {

    private final CustomerHistory history = CustomerHistory.underDefaultPolicy();

    @Test
    void shouldScoreByTheNewPolicyWithItsOwnCause() {
        history.receive(aSale("S1").worth("60000"));

        adopt(Policies.threeTiers(2, 365, 0), 1);

        assertThat(history.tier()).isEqualTo("SILVER");
        assertThat(history.lastChange().occasion().cause()).isEqualTo(Cause.POLICY);
        assertThat(history.lastChange().occasion().effectiveOn()).isEqualTo(day(1));
        assertThat(history.customer().rating().policyVersion()).isEqualTo(2);
        history.assertOneChain();
    }

    @Test
    void shouldTakeTheSameNumbersInTheBaseCurrency() {
        var policy = DefaultPolicy.load();
        var inEuro = policy.in("EUR");

        assertThat(PolicyRules.faultsOf(inEuro, "EUR")).isEmpty();
        assertThat(inEuro.in("CNY")).isEqualTo(policy);
        assertThatThrownBy(() -> policy.in("EURO")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldForgetWhatAShorterWindowNoLongerHolds() {
        history.receive(aSale("S1").worth("700"))
                .on(50)
                .receive(aSale("S2").onDay(50).worth("300"));

        adopt(Policies.threeTiers(2, 40, 0), 60);

        history.assertFigures(10, 1, "300");
    }

    @Test
    void shouldCountAgainWhatALongerWindowHolds() {
        history.receive(aSale("S1").worth("700"))
                .on(400)
                .receive(aSale("S2").onDay(400).worth("300"));
        history.assertFigures(0, 1, "300");

        adopt(Policies.threeTiers(2, 500, 0), 401);

        history.assertFigures(1, 2, "1000");
        history.reviewUpTo(500);
        history.assertFigures(100, 1, "300");
    }

    @Test
    void shouldTellOfATierThatOnlyChangedItsName() {
        history.receive(aSale("S1").worth("60000"));

        adopt(Policies.renamed(2), 1);

        assertThat(history.tier()).isEqualTo("New VVVVIP");
        assertThat(history.lastChange().kind()).isEqualTo(ChangeKind.TIER_CHANGED);
        history.assertOneChain();
    }

    @Test
    void shouldKeepARunningGraceAsItWasPromised() {
        var promised = new CustomerHistory(Policies.withGrace(10));
        promised.receive(aSale("S1"), aSale("S2"), aSale("S3"), aSale("S4").worth("17000"))
                .reviewUpTo(31);
        assertThat(promised.customer().rating().keepUntil()).isEqualTo(day(41));

        promised.adopt(Policies.renamed(2), day(33).atStartOfDay().toInstant(ZoneOffset.UTC), day(33));

        assertThat(promised.tier()).isEqualTo("New VVVVVIP");
        assertThat(promised.customer().rating().keepUntil()).isEqualTo(day(41));
        promised.reviewUpTo(42);
        assertThat(promised.tier()).isEqualTo("New VVVVIP");
    }

    @Test
    void shouldRunTheReviewsBeforeItUnderThePolicyBefore() {
        history.receive(aSale("S1"));

        adopt(Policies.renamed(2), 40);

        assertThat(history.changes())
                .extracting(change -> change.occasion().cause())
                .containsExactly(Cause.PURCHASE, Cause.POLICY);
        assertThat(history.customer().rating().score().bands().recency()).isEqualTo(4);
    }

    @ParameterizedTest(name = "published at {0}")
    @CsvSource({"2026-01-02T11:59:59.999999Z, 2", "2026-01-02T12:00:00Z, 2", "2026-01-02T12:00:00.000001Z, 1"})
    void shouldHoldForWhatIsAcceptedFromTheMomentOfItsPublicationOn(Instant publishedAt, int version) {
        history.receive(aSale("S1")).publish(Policies.renamed(2), publishedAt, day(1));

        history.on(1).receive(aSale("S2").onDay(1));

        assertThat(history.customer().rating().policyVersion()).isEqualTo(version);
    }

    private void adopt(Policy policy, int day) {
        history.adopt(policy, day(day).atStartOfDay().toInstant(ZoneOffset.UTC), day(day));
    }
}
