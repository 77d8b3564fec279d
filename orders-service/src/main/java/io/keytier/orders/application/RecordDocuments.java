package io.keytier.orders.application;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.PurchaseEvent;
import io.keytier.orders.config.OrdersConfig;
import io.keytier.orders.domain.Acceptance;
import io.keytier.orders.domain.Command;
import io.keytier.orders.domain.Decision;
import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.Ledger;
import io.keytier.orders.domain.Outcome;
import io.keytier.orders.domain.Rates;
import io.keytier.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

/**
 * The one way by which documents change: a chunk of commands, decided in order and committed with its events in one
 * transaction. A single order is a chunk of one.
 */
@ApplicationScoped
public class RecordDocuments {

    private static final int ATTEMPTS = 10;

    private final Documents documents;
    private final ExchangeRates rates;
    private final Imports imports;
    private final PurchaseEvents events;
    private final BusinessClock clock;
    private final String baseCurrency;

    RecordDocuments(
            Documents documents,
            ExchangeRates rates,
            Imports imports,
            PurchaseEvents events,
            BusinessClock clock,
            OrdersConfig config) {
        this.documents = documents;
        this.rates = rates;
        this.imports = imports;
        this.events = events;
        this.clock = clock;
        this.baseCurrency = config.baseCurrency();
    }

    /** Records one live command. */
    public Outcome record(Command command) {
        return record(List.of(command), null).get(0);
    }

    /**
     * Records commands; once this returns, they are committed.
     *
     * @param importId the import that they belong to, null for live documents
     * @return an outcome for each command, in order
     * @throws ConcurrentChange if others keep changing the same documents
     */
    public List<Outcome> record(List<? extends Command> commands, @Nullable String importId) {
        var customers = new TreeSet<String>();
        commands.forEach(command -> command.customerId().ifPresent(customers::add));
        for (var attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> recordOnce(commands, importId, customers));
            } catch (CustomersNotLocked e) {
                customers.addAll(e.customerIds());
            } catch (ConcurrentChange e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private List<Outcome> recordOnce(
            List<? extends Command> commands, @Nullable String importId, TreeSet<String> customers) {
        documents.lockCustomers(customers);
        var stored = documents.load(commands.stream().map(Command::id).collect(Collectors.toSet()));
        requireLocked(customers, stored.values().stream().map(Document::customerId));

        var acceptance = new Acceptance(clock.now().truncatedTo(ChronoUnit.MICROS), clock.today(), importId);
        var ledger = new Ledger(stored, new Decision(acceptance, ratesFor(commands)));
        var outcomes = commands.stream().map(ledger::apply).toList();

        documents.insert(ledger.created());
        documents.update(ledger.revised());
        events.publish(ledger.events());
        if (importId != null) {
            var touched =
                    ledger.events().stream().map(PurchaseEvent::customerId).collect(Collectors.toSet());
            imports.touch(importId, touched, acceptance.at());
        }
        return outcomes;
    }

    private Rates ratesFor(List<? extends Command> commands) {
        var needed = commands.stream()
                .map(command -> command.rateNeeded(baseCurrency))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return new Rates(baseCurrency, rates.inForce(needed));
    }

    /** A document may stand with a customer that no command names: then all locks are taken anew, in order. */
    private static void requireLocked(Set<String> locked, Stream<String> concerned) {
        var missing = concerned.filter(customer -> !locked.contains(customer)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            throw new CustomersNotLocked(missing);
        }
    }
}
