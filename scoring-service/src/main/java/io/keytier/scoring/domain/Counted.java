package io.keytier.scoring.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document that counts, and for how much.
 *
 * @param day the business day it counts on
 * @param tally what it counts for: of a sale what its returns left, of a credit what it takes
 * @param inWindow whether it counts for frequency and monetary; a sale counts for recency at any age
 */
public record Counted(DocumentId id, LocalDate day, Value value, Tally tally, boolean inWindow) {

    /** What a document counts for at a customer as it stands; empty if it is neither a sale in force nor a credit. */
    public static Optional<Counted> of(Document document, Customer customer, Policy policy, DocumentBook documents) {
        var window = new Window(customer.asOf(), policy.windowDays());
        if (document instanceof Sale sale) {
            return of(sale.id(), sale.day(), sale.value(), sale.tally(), window);
        }
        if (document instanceof Return returned && !returned.isMatched(documents)) {
            return of(returned.id(), returned.day(), returned.value(), returned.credit(), window);
        }
        return Optional.empty();
    }

    private static Optional<Counted> of(DocumentId id, LocalDate day, Value value, Tally tally, Window window) {
        return tally.isEmpty() || day.isAfter(window.asOf())
                ? Optional.empty()
                : Optional.of(new Counted(id, day, value, tally, window.contains(day)));
    }
}
