package io.keytier.local.verify;

import java.util.ArrayList;
import java.util.List;

import io.keytier.contracts.Tier;
import org.jspecify.annotations.Nullable;

/**
 * One customer as each service tells it.
 *
 * @param score null where scoring has never heard of the customer, as of a prospect
 */
public record CustomerView(
        String customerId,
        @Nullable ScoreView score,
        @Nullable AccountView account,
        List<PlanView> openPlans) {

    /** The company's name, or the identifier while nobody told the name. */
    public String label() {
        return account == null || account.name() == null ? customerId : account.name();
    }

    /** The tier that scoring gives. */
    public String tier() {
        return score == null ? Tier.NONE : score.tier();
    }

    /** Where the services contradict each other; empty if they are in step. */
    public List<String> differences() {
        if (account == null) {
            return List.of(customerId + ": tier " + tier() + " in scoring, no account");
        }
        var differences = new ArrayList<String>();
        if (!account.tier().equals(tier())) {
            differences.add(customerId + ": tier " + tier() + " in scoring, " + account.tier() + " in accounts");
        }
        if (openPlans.size() != (account.keyAccount() ? 1 : 0)) {
            differences.add(customerId + ": key account " + account.keyAccount() + ", open plans " + openPlans.size());
        }
        openPlans.stream()
                .filter(plan -> !plan.tier().equals(tier()))
                .forEach(plan ->
                        differences.add(customerId + ": tier " + tier() + " in scoring, plan made for " + plan.tier()));
        return differences;
    }
}
