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

    static int rankOf(String tier) {
        var steps = standard().tiers().steps();
        return steps.size() - steps.stream().map(TierLadder.Step::tier).toList().indexOf(tier);
    }
}
