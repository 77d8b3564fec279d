package io.keytier.scoring.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** What a policy must fulfil to be published. */
public final class PolicyRules {

    static final int MOST_DAYS = 36_600;
    static final int HIGHEST_WEIGHT = 1_000;
    static final int HIGHEST_SCORE = 100;
    static final int MOST_STEPS = 50;
    static final int LONGEST_NAME = 64;

    private final String baseCurrency;
    private final List<PolicyFault> faults = new ArrayList<>();

    private PolicyRules(String baseCurrency) {
        this.baseCurrency = baseCurrency;
    }

    /** All that is wrong with a policy; empty if nothing is. */
    public static List<PolicyFault> faultsOf(Policy policy, String baseCurrency) {
        var rules = new PolicyRules(baseCurrency);
        rules.check(policy);
        return rules.faults;
    }

    private void check(Policy policy) {
        within("windowDays", policy.windowDays(), 1, MOST_DAYS);
        within("downgradeGraceDays", policy.downgradeGraceDays(), 0, MOST_DAYS);
        check(policy.scales());
        var cuts = policy.segments();
        within("segments.recencyHighFrom", cuts.recencyHighFrom(), 1, HIGHEST_SCORE);
        within("segments.frequencyHighFrom", cuts.frequencyHighFrom(), 1, HIGHEST_SCORE);
        within("segments.monetaryHighFrom", cuts.monetaryHighFrom(), 1, HIGHEST_SCORE);
        check(policy.tiers().steps(), policy.scales());
    }

    private void check(Scales scales) {
        var recency = scales.recency();
        within("recency.weight", recency.weight(), 1, HIGHEST_WEIGHT);
        bands("recency", recency.bands(), RecencyScale.Band::score);
        for (int i = 0; i < recency.bands().size(); i++) {
            within("recency.bands[" + i + "].maxDays", recency.bands().get(i).maxDays(), 0, MOST_DAYS);
        }
        ordered("recency.bands", "maxDays", "above", recency.bands(), band -> (long) -band.maxDays());
        var frequency = scales.frequency();
        within("frequency.weight", frequency.weight(), 1, HIGHEST_WEIGHT);
        bands("frequency", frequency.bands(), FrequencyScale.Band::score);
        for (int i = 0; i < frequency.bands().size(); i++) {
            within("frequency.bands[" + i + "].min", frequency.bands().get(i).min(), 1, Integer.MAX_VALUE);
        }
        ordered("frequency.bands", "min", "below", frequency.bands(), FrequencyScale.Band::min);
        check(scales.monetary());
    }

    private void check(MonetaryScale monetary) {
        within("monetary.weight", monetary.weight(), 1, HIGHEST_WEIGHT);
        if (!monetary.currency().equals(baseCurrency)) {
            fault("monetary.currency", "must be the base currency, " + baseCurrency + ", not " + monetary.currency());
        }
        bands("monetary", monetary.bands(), MonetaryScale.Band::score);
        for (int i = 0; i < monetary.bands().size(); i++) {
            var min = monetary.bands().get(i).min();
            // In long: the exponent of a hostile number is beyond int.
            long digits = (long) min.precision() - min.scale();
            if (min.signum() < 0 || digits > 15 || min.scale() > Value.DECIMALS) {
                fault(
                        "monetary.bands[" + i + "].min",
                        "must be an amount of zero or above with at most 15 digits and 4 decimals");
            }
        }
        ordered("monetary.bands", "min", "below", monetary.bands(), MonetaryScale.Band::min);
    }

    private <B> void bands(String scale, List<B> bands, Function<B, Integer> score) {
        if (bands.isEmpty() || bands.size() > MOST_STEPS) {
            fault(scale + ".bands", "must be 1 to " + MOST_STEPS + " bands");
        }
        for (int i = 0; i < bands.size(); i++) {
            within(scale + ".bands[" + i + "].score", score.apply(bands.get(i)), 1, HIGHEST_SCORE);
        }
        ordered(scale + ".bands", "score", "below", bands, score);
    }

    private void check(List<TierLadder.Step> steps, Scales scales) {
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            fault("tiers", "must be 1 to " + MOST_STEPS + " tiers");
            return;
        }
        var names = new HashSet<String>();
        for (int i = 0; i < steps.size(); i++) {
            var name = steps.get(i).tier();
            if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                fault("tiers[" + i + "].tier", "must be 1 to " + LONGEST_NAME + " characters, no control characters");
            } else if (name.equals(Tier.NONE.name())) {
                fault("tiers[" + i + "].tier", "must not be NONE, the tier of customers without any sale in force");
            } else if (!names.add(name)) {
                fault("tiers[" + i + "].tier", "stands twice: " + name);
            }
            within("tiers[" + i + "].minScore", steps.get(i).minScore(), 0, Integer.MAX_VALUE);
        }
        ordered("tiers", "minScore", "below", steps, TierLadder.Step::minScore);
        reachable(steps, scales);
    }

    /** Every score that can come out has a tier, and every tier can come out. */
    private void reachable(List<TierLadder.Step> steps, Scales scales) {
        int lowest = scales.weigh(new BandScores(Policy.LOWEST_SCORE, Policy.LOWEST_SCORE, Policy.LOWEST_SCORE));
        int highest = scales.weigh(new BandScores(
                scales.recency().score(0), scales.frequency().score(Integer.MAX_VALUE), best(scales.monetary())));
        int last = steps.size() - 1;
        if (steps.get(last).minScore() > lowest) {
            fault("tiers[" + last + "].minScore", "must be at most " + lowest + ", the lowest score that can come out");
        }
        if (steps.get(0).minScore() > highest) {
            fault("tiers[0].minScore", "must be at most " + highest + ", the highest score that can come out");
        }
    }

    private static int best(MonetaryScale monetary) {
        return monetary.bands().stream()
                .mapToInt(MonetaryScale.Band::score)
                .max()
                .orElse(Policy.LOWEST_SCORE);
    }

    private <S, V extends Comparable<V>> void ordered(
            String list, String field, String than, List<S> steps, Function<S, V> value) {
        for (int i = 1; i < steps.size(); i++) {
            if (value.apply(steps.get(i)).compareTo(value.apply(steps.get(i - 1))) >= 0) {
                fault(list + "[" + i + "]." + field, "must be " + than + " the one before it");
            }
        }
    }

    private void within(String field, long value, long least, long most) {
        if (value < least || value > most) {
            fault(field, "must be from " + least + " to " + most + ", not " + value);
        }
    }

    private void fault(String field, String message) {
        faults.add(new PolicyFault(field, message));
    }
}
