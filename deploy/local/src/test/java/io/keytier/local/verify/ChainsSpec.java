package io.keytier.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.keytier.contracts.Cause;
import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.CustomerChange.Standing;
import io.keytier.contracts.CustomerChange.Weights;
import io.keytier.contracts.Direction;
import io.keytier.contracts.Event;
import io.keytier.contracts.Segment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainsSpec {

    private static final Instant TIME = Instant.parse("2026-11-23T10:00:00Z");

    private final Event<CustomerChange> first = change("1", null, "NONE", "VIP", 1);
    private final Event<CustomerChange> second = change("2", "1", "VIP", "VVIP", 2);

    @Test
    void shouldFindNoFaultInAnUnbrokenChain() {
        var chains = new Chains(List.of(first, second));

        assertThat(chains.faults()).isEmpty();
        assertThat(chains.faultsAtEnd("C", "VVIP", Segment.GENERAL_WIN_BACK)).isEmpty();
    }

    @Test
    void shouldFindARepeat() {
        assertThat(new Chains(List.of(first, second, second)).faults())
                .singleElement()
                .asString()
                .contains("appears twice");
    }

    @Test
    void shouldFindAGap() {
        assertThat(new Chains(List.of(first, change("3", "2", "VVIP", "VVVIP", 3))).faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("follows 1 but names 2"))
                .anyMatch(fault -> fault.contains("starts from VVIP"));
    }

    @Test
    void shouldFindAChainThatDoesNotStartFromNothing() {
        assertThat(new Chains(List.of(second)).faults()).hasSize(2);
    }

    @Test
    void shouldFindAnEndThatIsNotTheScore() {
        assertThat(new Chains(List.of(first)).faultsAtEnd("C", "VVIP", Segment.GENERAL_WIN_BACK))
                .containsExactly("C: the last change says VIP/GENERAL_WIN_BACK, the score VVIP/GENERAL_WIN_BACK");
    }

    @Test
    void shouldFindATierChangeThatChangesNoTier() {
        assertThat(new Chains(List.of(first, change("2", "1", "VIP", "VIP", 2))).faults())
                .hasSize(1);
    }

    private static Event<CustomerChange> change(
            String id, @Nullable String previous, String from, String to, long version) {
        var change = new CustomerChange(
                id,
                previous,
                "C",
                version,
                TIME,
                LocalDate.of(2026, 11, 23),
                Direction.UP,
                Cause.PURCHASE,
                null,
                false,
                standing(from),
                standing(to),
                new Weights(4, 8, 8),
                "CNY",
                1,
                null,
                null);
        return new Event<>(id, "/keytier/scoring-service", CustomerChange.TIER_CHANGED, TIME, change);
    }

    private static Standing standing(String tier) {
        var segment = tier.equals("NONE") ? null : Segment.GENERAL_WIN_BACK;
        return new Standing(tier, tier.length(), segment, 20, 1, 1, 1, 9, 1, BigDecimal.TEN);
    }
}
