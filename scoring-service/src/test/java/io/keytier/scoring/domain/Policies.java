package io.keytier.scoring.domain;

import java.util.List;

import io.keytier.scoring.adapter.policy.DefaultPolicy;

/** Policies for specs. */
public final class Policies {

    private Policies() {}

    public static Policy standard() {
        return DefaultPolicy.load();
    }

    public static Policy withGrace(int days) {
        var standard = standard();
        return new Policy(
                standard.version(),
                standard.windowDays(),
                standard.scales(),
                standard.tiers(),
                standard.segments(),
                days);
    }

    public static Policy withWindow(int days) {
        var standard = standard();
        return new Policy(
                standard.version(),
                days,
                standard.scales(),
                standard.tiers(),
                standard.segments(),
                standard.downgradeGraceDays());
    }

    /** The top is for those who buy more often than anybody can. */
    public static Policy withFrequencyOf(long sales) {
        var standard = standard();
        var scales = standard.scales();
        var frequency = new FrequencyScale(8, List.of(new FrequencyScale.Band(5, sales)));
        return new Policy(
                standard.version(),
                standard.windowDays(),
                new Scales(scales.recency(), frequency, scales.monetary()),
                new TierLadder(List.of(new TierLadder.Step("TOP", 100), new TierLadder.Step("OTHERS", 0))),
                standard.segments(),
                standard.downgradeGraceDays());
    }

    /** A policy under which much happens within few days. */
    public static Policy shortTerm(int graceDays) {
        var standard = standard();
        var recency = List.of(
                new RecencyScale.Band(5, 2),
                new RecencyScale.Band(4, 5),
                new RecencyScale.Band(3, 10),
                new RecencyScale.Band(2, 20));
        var scales = standard.scales();
        return new Policy(
                standard.version(),
                20,
                new Scales(new RecencyScale(scales.recency().weight(), recency), scales.frequency(), scales.monetary()),
                standard.tiers(),
                standard.segments(),
                graceDays);
    }

    /** A policy with other names, fewer ranks, other bands and another window. */
    public static Policy threeTiers(int version, int windowDays, int graceDays) {
        var scales = standard().scales();
        var recency = List.of(new RecencyScale.Band(5, 3), new RecencyScale.Band(2, 8));
        return new Policy(
                version,
                windowDays,
                new Scales(new RecencyScale(6, recency), scales.frequency(), scales.monetary()),
                new TierLadder(List.of(
                        new TierLadder.Step("GOLD", 80),
                        new TierLadder.Step("SILVER", 50),
                        new TierLadder.Step("BASIC", 0))),
                new SegmentCuts(5, 3, 3),
                graceDays);
    }

    /** The default policy with other names. */
    public static Policy renamed(int version) {
        var standard = standard();
        return new Policy(
                version,
                standard.windowDays(),
                standard.scales(),
                new TierLadder(standard.tiers().steps().stream()
                        .map(step -> new TierLadder.Step("New " + step.tier(), step.minScore()))
                        .toList()),
                standard.segments(),
                standard.downgradeGraceDays());
    }

    static int rankOf(String tier) {
        var steps = standard().tiers().steps();
        return steps.size() - steps.stream().map(TierLadder.Step::tier).toList().indexOf(tier);
    }
}
