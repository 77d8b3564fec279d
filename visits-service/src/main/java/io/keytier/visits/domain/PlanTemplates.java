package io.keytier.visits.domain;

import java.util.Comparator;
import java.util.List;

import io.keytier.contracts.Segment;
import org.jspecify.annotations.Nullable;

/** Which template fits which customer: one for its segment before one for all segments, then the highest rank. */
public record PlanTemplates(List<Rule> rules) {

    private static final Comparator<Rule> MOST_SPECIFIC =
            Comparator.<Rule, Boolean>comparing(rule -> rule.segment() != null).thenComparing(Rule::fromRank);

    /**
     * The template for a customer.
     *
     * @throws IllegalStateException if there is no rule from rank 0 for all segments: that is the default
     */
    public PlanTemplate of(Basis basis) {
        return rules.stream()
                .filter(rule -> rule.fits(basis))
                .max(MOST_SPECIFIC)
                .orElseThrow(() -> new IllegalStateException("no plan template for rank " + basis.tierRank()))
                .template();
    }

    /**
     * Whom a template is for.
     *
     * @param fromRank the lowest rank
     * @param segment null for all
     */
    public record Rule(int fromRank, @Nullable Segment segment, PlanTemplate template) {

        boolean fits(Basis basis) {
            return basis.tierRank() >= fromRank && (segment == null || segment == basis.segment());
        }
    }
}
