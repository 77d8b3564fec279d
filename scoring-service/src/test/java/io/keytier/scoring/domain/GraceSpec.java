package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aReturn;
import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static io.keytier.scoring.domain.CustomerHistory.day;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a grace holds a fall back. */
class GraceSpec {

    private final CustomerHistory history = new CustomerHistory(Policies.withGrace(10));

    @BeforeEach
    void aCustomerAtTheTop() {
        history.receive(aSale("S1"), aSale("S2"), aSale("S3"), aSale("S4").worth("17000"));
    }

    @Test
    void shouldKeepTheTierUntilTheLastDayOfTheGrace() {
        history.reviewUpTo(31);
        assertThat(history.tier()).isEqualTo("VVVVVIP");
        assertThat(history.customer().rating().keepUntil()).isEqualTo(day(41));
        assertThat(lastKind()).isEqualTo(ChangeKind.TIER_AT_RISK);

        history.reviewUpTo(41);
        assertThat(history.tier()).isEqualTo("VVVVVIP");

        history.reviewUpTo(42);
        assertThat(history.tier()).isEqualTo("VVVVIP");
        assertThat(lastKind()).isEqualTo(ChangeKind.TIER_CHANGED);
    }

    @Test
    void shouldAnnounceARecoveryWithinTheGrace() {
        history.reviewUpTo(35).receive(aSale("S5").onDay(35));

        assertThat(history.tier()).isEqualTo("VVVVVIP");
        assertThat(history.customer().rating().keepUntil()).isNull();
        assertThat(lastKind()).isEqualTo(ChangeKind.TIER_RECOVERED);
    }

    @Test
    void shouldNeverExtendAGrace() {
        history.reviewUpTo(31).on(36).receive(aReturn("R1").onDay(36).of("S4").worth("16000"));

        assertThat(history.customer().rating().keepUntil()).isEqualTo(day(41));
        assertThat(history.tier()).isEqualTo("VVVVVIP");
    }

    @Test
    void shouldLetACorrectionTakeEffectAtOnce() {
        history.on(5).receive(aSale("S4").version(2).worth("17000").isCancelled());

        assertThat(history.tier()).isEqualTo("VVVIP");
        assertThat(history.customer().rating().keepUntil()).isNull();
    }

    private ChangeKind lastKind() {
        return history.changes().get(history.changes().size() - 1).kind();
    }
}
