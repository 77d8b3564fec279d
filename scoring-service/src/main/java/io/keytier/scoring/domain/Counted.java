package io.keytier.scoring.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document that counts, and for how much.
 *
 * @param day the business day it counts on
 * @param tally what it counts for: of a sale what its returns left, of a credit what it takes
 * @param forRecency whether it is a sale of the last day with one in force, of any age
 * @param inWindow whether it counts for frequency, if it is a sale, and for monetary
 */
public record Counted(DocumentId id, LocalDate day, Value value, Tally tally, boolean forRecency, boolean inWindow) {

    /** What a document counts for at a customer as it stands; empty if it counts for none of the three figures. */
    public static Optional<Counted> of(Document document, Customer customer, Policy policy, DocumentBook documents) {
        if (document instanceof Sale sale) {
            var isLast = sale.day().equals(customer.totals().lastSaleOn());
            return of(sale.id(), sale.day(), sale.value(), sale.tally(), isLast, windowOf(customer, policy));
        }
        if (document instanceof Return returned && !returned.isMatched(documents)) {
            return of(
                    returned.id(),
                    returned.day(),
                    returned.value(),
                    returned.credit(),
                    false,
                    windowOf(customer, policy));
        }
        return Optional.empty();
    }

    private static Optional<Counted> of(
            DocumentId id, LocalDate day, Value value, Tally tally, boolean forRecency, Window window) {
        var inWindow = window.contains(day);
        return tally.isEmpty() || !(forRecency || inWindow)
                ? Optional.empty()
                : Optional.of(new Counted(id, day, value, tally, forRecency, inWindow));
    }

    private static Window windowOf(Customer customer, Policy policy) {
        return new Window(customer.asOf(), policy.windowDays());
    }
}
