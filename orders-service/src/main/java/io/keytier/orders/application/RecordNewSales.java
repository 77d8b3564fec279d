package io.keytier.orders.application;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.domain.Command;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Outcome.Created;
import io.keytier.orders.domain.Redirects;
import io.keytier.orders.domain.Revision;
import io.keytier.orders.domain.Standing;

/**
 * The short way of sales that are new, the usual case: they are decided as if nothing was known of them, and stored by
 * one statement where that is true. What is left takes the way of {@link RecordDocuments}.
 */
@ApplicationScoped
class RecordNewSales {

    private final NewDocuments newDocuments;
    private final Decisions decisions;

    RecordNewSales(NewDocuments newDocuments, Decisions decisions) {
        this.newDocuments = newDocuments;
        this.decisions = decisions;
    }

    /** Whether it is worth trying: a sale without a revision, or with the first. */
    static boolean isPresumed(Command command) {
        return command instanceof Command.Submit sent
                && sent.content().isSale()
                && (sent.revision() == null || sent.revision() == Revision.FIRST);
    }

    /**
     * Records those sales that are new and whose customers are known and free; once this returns, they are committed. Of
     * several commands on one document only the first is tried.
     *
     * @param patience how long to wait for another transaction that writes the same document
     * @return what became of each command, in their order; empty where nothing was done
     * @throws CustomersHeld if that other transaction did not end in time
     */
    List<Optional<Recorded>> record(List<Command> commands, Duration patience) {
        var decision = decisions.now(commands, null, Redirects.NONE);
        var outcomes =
                commands.stream().map(command -> command.decide(null, decision)).toList();
        var tried = new TreeMap<DocumentId, Created>();
        for (var outcome : outcomes) {
            if (outcome instanceof Created created) {
                tried.putIfAbsent(created.document().id(), created);
            }
        }
        tried.keySet().retainAll(store(tried.values(), patience));
        return outcomes.stream()
                .map(outcome -> outcome instanceof Created created
                                && tried.get(created.document().id()) == created
                        ? Optional.of(new Recorded(created, Optional.of(Standing.CLEAR)))
                        : Optional.<Recorded>empty())
                .toList();
    }

    private Set<DocumentId> store(Collection<Created> tried, Duration patience) {
        if (tried.isEmpty()) {
            return Set.of();
        }
        var documents = tried.stream().map(Created::document).toList();
        var events =
                tried.stream().flatMap(created -> created.events().stream()).toList();
        return newDocuments.store(documents, PurchaseEvents.toPublish(events), patience);
    }
}
