package io.keytier.orders.domain;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the documents of merged customers go.
 *
 * @param into customer to the one that it was merged into; following it never leads back
 */
public record Redirects(Map<String, String> into) {

    /** Nobody was merged. */
    public static final Redirects NONE = new Redirects(Map.of());

    public Redirects {
        into = Map.copyOf(into);
    }

    /** The customer that documents with this name count for, over any chain of merges. */
    public String resolve(String customerId) {
        var at = customerId;
        for (var next = into.get(at); next != null; next = into.get(at)) {
            at = next;
        }
        return at;
    }

    /** Customers that others were merged into, as far as is known. */
    public Set<String> targets() {
        return new TreeSet<>(into.values());
    }
}
