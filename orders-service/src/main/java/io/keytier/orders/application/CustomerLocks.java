package io.keytier.orders.application;

import java.time.Duration;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Redirects;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;

/**
 * Runs work in a transaction that holds the locks of all customers concerned. Which ones these are may turn out only
 * on the way: then the transaction ends without effect and all locks are taken anew, always in one order, so that
 * nobody waits in a circle.
 */
@ApplicationScoped
public class CustomerLocks {

    private static final int ATTEMPTS = 10;

    private final Documents documents;

    CustomerLocks(Documents documents) {
        this.documents = documents;
    }

    /**
     * What a transaction holds.
     *
     * @param redirects of the customers held: none of them changes until the transaction ends
     */
    public record Held(Set<String> customerIds, Redirects redirects) {

        /** Ends the transaction, to be begun anew, unless it holds all of these. */
        public void require(Stream<String> concerned) {
            var missing = concerned
                    .filter(customer -> !customerIds.contains(customer))
                    .collect(Collectors.toSet());
            if (!missing.isEmpty()) {
                throw new CustomersNotLocked(missing);
            }
        }
    }

    /**
     * Runs work in a transaction of its own; once this returns, it is committed.
     *
     * @param first customers known to be concerned; those that they were merged into come by themselves
     * @throws ConcurrentChange if others keep coming first
     */
    public <T> T holding(Set<String> first, Function<Held, T> work) {
        return repeating(
                first,
                customers -> work.apply(
                        held(customers, customers.isEmpty() ? Redirects.NONE : documents.lockCustomers(customers))));
    }

    /**
     * Runs work on documents in a transaction of its own; once this returns, it is committed.
     *
     * @param first customers known to be concerned; those that they were merged into come by themselves
     * @param patience how long to wait for each customer; zero for as long as it takes
     * @param work is given the documents as they are stored since the customers are held
     * @throws ConcurrentChange if others keep coming first
     * @throws CustomersHeld if others did not release a customer in time
     */
    public <T> T holding(
            Set<String> first, Duration patience, Set<DocumentId> ids, BiFunction<Held, StoredDocuments, T> work) {
        try {
            return holding(first, ids, work, customers -> documents.lockKnownAndLoad(customers, patience, ids));
        } catch (CustomersUnknown e) {
            return holding(first, ids, work, customers -> documents.lockAndLoad(customers, patience, ids));
        }
    }

    /** As the other, without a limit to its patience, where many customers are expected to be new. */
    public <T> T holdingNew(Set<String> first, Set<DocumentId> ids, BiFunction<Held, StoredDocuments, T> work) {
        return holding(first, ids, work, customers -> documents.lockAndLoad(customers, Duration.ZERO, ids));
    }

    private <T> T holding(
            Set<String> first,
            Set<DocumentId> ids,
            BiFunction<Held, StoredDocuments, T> work,
            Function<SortedSet<String>, Documents.Locked> lockAndLoad) {
        return repeating(first, customers -> {
            var locked = customers.isEmpty()
                    ? new Documents.Locked(Redirects.NONE, documents.load(ids))
                    : lockAndLoad.apply(customers);
            return work.apply(held(customers, locked.redirects()), locked.stored());
        });
    }

    private static <T> T repeating(Set<String> first, Function<SortedSet<String>, T> transaction) {
        var customers = new TreeSet<>(first);
        for (var attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> transaction.apply(customers));
            } catch (QuarkusTransactionException e) {
                throw new StoreUnavailable(e);
            } catch (CustomersNotLocked e) {
                customers.addAll(e.customerIds());
            } catch (ConcurrentChange e) {
                if (attempt >= ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Held held(SortedSet<String> customers, Redirects redirects) {
        var held = new Held(Set.copyOf(customers), redirects);
        held.require(held.redirects().targets().stream());
        return held;
    }
}
