package io.keytier.orders.customers.application;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.CustomerLocks;
import io.keytier.orders.application.Intake;
import io.keytier.orders.application.NewCustomers;
import io.keytier.orders.customers.domain.Merge;
import io.keytier.orders.customers.domain.MergeOutcome;
import io.keytier.platform.time.BusinessClock;

/**
 * Merges customers and undoes it. The merge itself is one short transaction, from which on documents that arrive go to
 * the other customer; those that are there follow in parts.
 */
@ApplicationScoped
public class MergeCustomers {

    private static final int TRANSACTIONS_AT_ONCE = 10;

    private final Intake intake;
    private final CustomerLocks locks;
    private final NewCustomers newCustomers;
    private final Merges merges;
    private final MoveDocuments moveDocuments;
    private final BusinessClock clock;

    MergeCustomers(
            Intake intake,
            CustomerLocks locks,
            NewCustomers newCustomers,
            Merges merges,
            MoveDocuments moveDocuments,
            BusinessClock clock) {
        this.intake = intake;
        this.locks = locks;
        this.newCustomers = newCustomers;
        this.merges = merges;
        this.moveDocuments = moveDocuments;
        this.clock = clock;
    }

    /** Merges; once this returns with {@code Merged} or {@code Already}, later documents go to the other customer. */
    public MergeOutcome merge(Merge wish) {
        intake.admit();
        var outcome = locks.holding(Set.copyOf(List.of(wish.customerId(), wish.into())), held -> {
            var decided = wish.decide(held.redirects());
            if (decided instanceof MergeOutcome.Merged) {
                set(wish.customerId(), Optional.of(wish.into()));
            } else {
                newCustomers.takeBack(held.customerIds());
            }
            return decided;
        });
        moveDocuments.moveSome(wish.customerId(), TRANSACTIONS_AT_ONCE);
        return outcome;
    }

    /** Undoes the customer's merge, if there is one: what names the customer counts for it again. */
    public void undo(String customerId) {
        intake.admit();
        if (merges.standingOf(customerId).into() != null) {
            locks.holding(Set.of(customerId), held -> {
                if (held.redirects().into().containsKey(customerId)) {
                    set(customerId, Optional.empty());
                }
                return customerId;
            });
        }
        moveDocuments.moveSome(customerId, TRANSACTIONS_AT_ONCE);
    }

    private void set(String customerId, Optional<String> into) {
        merges.set(customerId, into, clock.now().truncatedTo(ChronoUnit.MICROS));
    }
}
