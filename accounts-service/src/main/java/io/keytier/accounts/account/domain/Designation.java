package io.keytier.accounts.account.domain;

import java.util.Set;

import io.keytier.contracts.DesignationReason;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer is a key account, why, and whose it is.
 *
 * @param reasons a customer is a key account while there is at least one
 * @param owner user name of the salesperson responsible; never null for a key account, and kept when it stops being one
 */
public record Designation(
        Set<DesignationReason> reasons, @Nullable String owner) {

    public Designation {
        reasons = Set.copyOf(reasons);
    }

    /** Whether at least one reason holds. */
    public boolean isKeyAccount() {
        return !reasons.isEmpty();
    }
}
