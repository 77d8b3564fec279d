package io.keytier.scoring.domain;

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

    static int rankOf(String tier) {
        var steps = standard().tiers().steps();
        return steps.size() - steps.stream().map(TierLadder.Step::tier).toList().indexOf(tier);
    }
}
