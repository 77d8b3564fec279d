package io.keytier.orders.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.PurchaseEvent;
import io.keytier.orders.domain.Acceptance;
import io.keytier.orders.domain.Command;
import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Ledger;
import io.keytier.orders.domain.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The way by which documents change: a chunk of commands, decided in order and committed with its events in one
 * transaction. Sales that are new may take a shorter one, {@link RecordNewSales}.
 */
@ApplicationScoped
public class RecordDocuments {

    private final CustomerLocks locks;
    private final NewCustomers newCustomers;
    private final Documents documents;
    private final DocumentFollower follower;
    private final Decisions decisions;
    private final Imports imports;
    private final TellStandings standings;

    RecordDocuments(
            CustomerLocks locks,
            NewCustomers newCustomers,
            Documents documents,
            DocumentFollower follower,
            Decisions decisions,
            Imports imports,
            TellStandings standings) {
        this.locks = locks;
        this.newCustomers = newCustomers;
        this.documents = documents;
        this.follower = follower;
        this.decisions = decisions;
        this.imports = imports;
        this.standings = standings;
    }

    /**
     * Records commands; once this returns, they are committed.
     *
     * @param importId the import that they belong to, null for live documents
     * @return an outcome for each command, in order
     * @throws ConcurrentChange if others keep changing the same documents
     */
    public List<Outcome> record(List<? extends Command> commands, @Nullable String importId) {
        BiFunction<CustomerLocks.Held, StoredDocuments, List<Outcome>> write =
                (held, stored) -> write(commands, importId, held, stored).outcomes();
        return importId == null
                ? locks.holding(named(commands), Duration.ZERO, ids(commands), write)
                : locks.holdingNew(named(commands), ids(commands), write);
    }

    /**
     * Records live commands and says how their documents stand to others; once this returns, they are committed.
     *
     * @param patience how long to wait for a customer that others hold
     * @throws ConcurrentChange if others keep changing the same documents
     * @throws CustomersHeld if others did not release a customer in time
     */
    public List<Recorded> recordLive(List<Command> commands, Duration patience) {
        return locks.holding(named(commands), patience, ids(commands), (held, stored) -> {
            var written = write(commands, null, held, stored);
            return standings.of(written.outcomes(), written.ledger(), stored);
        });
    }

    private record Written(List<Outcome> outcomes, Ledger ledger) {}

    private Written write(
            List<? extends Command> commands,
            @Nullable String importId,
            CustomerLocks.Held held,
            StoredDocuments stored) {
        held.require(stored.documents().values().stream().flatMap(RecordDocuments::concerned));

        var decision = decisions.now(commands, importId, held.redirects());
        var ledger = new Ledger(stored.documents(), decision);
        var outcomes = commands.stream().map(ledger::apply).toList();

        documents.update(ledger.revised());
        documents.keep(ledger.replaced());
        documents.insert(ledger.created(), PurchaseEvents.toPublish(ledger.events()));
        newCustomers.takeBack(namedInVain(commands, outcomes));
        follow(ledger, stored.paid(), decision.acceptance());
        if (importId != null) {
            var touched =
                    ledger.events().stream().map(PurchaseEvent::customerId).collect(Collectors.toSet());
            imports.touch(importId, touched, decision.acceptance().at());
        }
        return new Written(outcomes, ledger);
    }

    private void follow(Ledger ledger, Set<DocumentId> paid, Acceptance acceptance) {
        var followed = ledger.arrived().stream()
                .filter(document -> paid.contains(document.id()))
                .toList();
        if (!followed.isEmpty()) {
            follower.follow(followed, acceptance);
        }
    }

    /** Customers of what was refused, or of an old revision. */
    private static Set<String> namedInVain(List<? extends Command> commands, List<Outcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .filter(i -> !(outcomes.get(i) instanceof Outcome.Accepted))
                .mapToObj(i -> named(commands.get(i), outcomes.get(i)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<String> named(Command command, Outcome outcome) {
        return command.customerId()
                .filter(customer -> !(outcome instanceof Outcome.Unchanged unchanged)
                        || !unchanged.document().content().customerId().equals(customer));
    }

    /** The customer that it counts for, and the one that it names: a merge between them may be under way. */
    private static Stream<String> concerned(Document document) {
        return Stream.of(document.customerId(), document.content().customerId());
    }

    private static Set<DocumentId> ids(List<? extends Command> commands) {
        return commands.stream().map(Command::id).collect(Collectors.toSet());
    }

    private static Set<String> named(List<? extends Command> commands) {
        return commands.stream()
                .map(Command::customerId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
