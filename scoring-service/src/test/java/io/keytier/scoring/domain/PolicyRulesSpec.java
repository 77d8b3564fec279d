package io.keytier.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a policy must fulfil, each rule with its field. */
class PolicyRulesSpec {

    private static final Policy GOOD = Policies.standard();
    private static final Scales SCALES = GOOD.scales();

    @Test
    void shouldFindNothingWrongWithTheDefault() {
        assertThat(PolicyRules.faultsOf(GOOD, "CNY")).isEmpty();
    }

    @Test
    void shouldNameEveryFaultAtOnce() {
        var broken = new Policy(0, 0, SCALES, GOOD.tiers(), new SegmentCuts(0, 4, 101), -1);

        assertThat(PolicyRules.faultsOf(broken, "USD"))
                .extracting(PolicyFault::field)
                .containsExactlyInAnyOrder(
                        "windowDays",
                        "downgradeGraceDays",
                        "segments.recencyHighFrom",
                        "segments.monetaryHighFrom",
                        "monetary.currency");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("windowDays", new Policy(0, 36_601, SCALES, GOOD.tiers(), GOOD.segments(), 0)),
                Arguments.of(
                        "recency.weight",
                        with(new RecencyScale(0, SCALES.recency().bands()))),
                Arguments.of("recency.bands", with(new RecencyScale(4, List.of()))),
                Arguments.of("recency.bands[1].maxDays", with(recency(5, 30, 4, 30))),
                Arguments.of("recency.bands[1].score", with(recency(5, 30, 5, 90))),
                Arguments.of("recency.bands[0].maxDays", with(recency(5, -1, 4, 90))),
                Arguments.of(
                        "frequency.weight",
                        with(new FrequencyScale(-8, SCALES.frequency().bands()))),
                Arguments.of("frequency.bands[1].min", with(frequency(5, 5, 4, 6))),
                Arguments.of("frequency.bands[1].min", with(frequency(5, 5, 4, 0))),
                Arguments.of("frequency.bands[0].score", with(frequency(101, 5, 4, 4))),
                Arguments.of(
                        "monetary.weight",
                        with(new MonetaryScale(1001, "CNY", SCALES.monetary().bands()))),
                Arguments.of(
                        "monetary.currency",
                        with(new MonetaryScale(8, "EUR", SCALES.monetary().bands()))),
                Arguments.of("monetary.bands[1].min", with(monetary("50000", "50000"))),
                Arguments.of("monetary.bands[1].min", with(monetary("50000", "-1"))),
                Arguments.of("monetary.bands[0].min", with(monetary("50000.00001", "1"))),
                Arguments.of("monetary.bands[0].min", with(monetary("1E+15", "1"))),
                Arguments.of("monetary.bands[0].min", with(monetary("1E+2147483647", "1"))),
                Arguments.of("tiers", tiers()),
                Arguments.of("tiers[1].minScore", tiers(step("A", 20), step("B", 20))),
                Arguments.of("tiers[1].minScore", tiers(step("A", 60), step("B", 21))),
                Arguments.of("tiers[0].minScore", tiers(step("A", 101), step("B", 0))),
                Arguments.of("tiers[1].tier", tiers(step("A", 60), step("A", 0))),
                Arguments.of("tiers[1].tier", tiers(step("A", 60), step("NONE", 0))),
                Arguments.of("tiers[0].tier", tiers(step(" ", 60), step("B", 0))),
                Arguments.of("tiers[0].tier", tiers(step("A\nB", 60), step("B", 0))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void shouldNameTheField(String field, Policy policy) {
        assertThat(PolicyRules.faultsOf(policy, "CNY"))
                .extracting(PolicyFault::field)
                .containsExactly(field);
    }

    private static Policy with(RecencyScale recency) {
        return with(new Scales(recency, SCALES.frequency(), SCALES.monetary()));
    }

    private static Policy with(FrequencyScale frequency) {
        return with(new Scales(SCALES.recency(), frequency, SCALES.monetary()));
    }

    private static Policy with(MonetaryScale monetary) {
        return with(new Scales(SCALES.recency(), SCALES.frequency(), monetary));
    }

    /** Two tiers that any weights reach. */
    private static Policy with(Scales scales) {
        return new Policy(0, 365, scales, new TierLadder(List.of(step("B", 1), step("C", 0))), GOOD.segments(), 0);
    }

    private static Policy tiers(TierLadder.Step... steps) {
        return new Policy(0, 365, SCALES, new TierLadder(List.of(steps)), GOOD.segments(), 0);
    }

    private static TierLadder.Step step(String tier, int minScore) {
        return new TierLadder.Step(tier, minScore);
    }

    private static RecencyScale recency(int score, int maxDays, int nextScore, int nextMaxDays) {
        return new RecencyScale(
                4, List.of(new RecencyScale.Band(score, maxDays), new RecencyScale.Band(nextScore, nextMaxDays)));
    }

    private static FrequencyScale frequency(int score, long min, int nextScore, long nextMin) {
        return new FrequencyScale(
                8, List.of(new FrequencyScale.Band(score, min), new FrequencyScale.Band(nextScore, nextMin)));
    }

    private static MonetaryScale monetary(String min, String nextMin) {
        return new MonetaryScale(
                8,
                "CNY",
                List.of(
                        new MonetaryScale.Band(5, new BigDecimal(min)),
                        new MonetaryScale.Band(4, new BigDecimal(nextMin))));
    }
}
