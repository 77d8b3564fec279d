package io.keytier.orders.customers.domain;

import io.keytier.orders.customers.domain.MergeOutcome.Already;
import io.keytier.orders.customers.domain.MergeOutcome.Conflict;
import io.keytier.orders.customers.domain.MergeOutcome.Invalid;
import io.keytier.orders.customers.domain.MergeOutcome.Merged;
import io.keytier.orders.domain.Redirects;
import io.keytier.orders.domain.Texts;

/**
 * Wishes that one customer's documents count for another, those of today and those to come.
 *
 * @param customerId the customer that is to be no longer one of its own
 * @param into the customer that it turned out to be; it may itself have been merged
 */
public record Merge(String customerId, String into) {

    public Merge {
        Texts.identifier("customerId", customerId);
        Texts.addressable("into", Texts.identifier("into", into));
    }

    /**
     * Decides whether the merge can be.
     *
     * @param redirects of both customers and of all that they were merged into
     */
    public MergeOutcome decide(Redirects redirects) {
        if (customerId.equals(into)) {
            return new Invalid("into", "must be another customer than " + customerId);
        }
        var until = redirects.into().get(customerId);
        if (into.equals(until)) {
            return new Already();
        }
        if (until != null) {
            return new Conflict("Customer %s is merged into %s: undo that merge first.".formatted(customerId, until));
        }
        if (redirects.resolve(into).equals(customerId)) {
            return new Conflict("Customer %s is merged into %s, directly or over others: a merge must not lead back."
                    .formatted(into, customerId));
        }
        return new Merged();
    }
}
