package io.keytier.local.verify;

import java.util.List;

/**
 * What the comparison of the services found.
 *
 * @param customers every customer that was asked for
 * @param differences in words; empty when all is in step
 */
public record Verdict(List<CustomerView> customers, List<String> differences) {

    /** Whether nothing differs. */
    public boolean inStep() {
        return differences.isEmpty();
    }
}
