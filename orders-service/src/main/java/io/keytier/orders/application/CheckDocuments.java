package io.keytier.orders.application;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.config.OrdersConfig;
import io.keytier.orders.domain.Acceptance;
import io.keytier.orders.domain.Command;
import io.keytier.orders.domain.Decision;
import io.keytier.orders.domain.Ledger;
import io.keytier.orders.domain.Outcome;
import io.keytier.orders.domain.Rates;
import io.keytier.orders.domain.Redirects;
import io.keytier.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Says what would become of commands, by the same rules and the same stored documents and rates, and writes nothing. */
@ApplicationScoped
public class CheckDocuments {

    private final Documents documents;
    private final ExchangeRates rates;
    private final BusinessClock clock;
    private final String baseCurrency;

    CheckDocuments(Documents documents, ExchangeRates rates, BusinessClock clock, OrdersConfig config) {
        this.documents = documents;
        this.rates = rates;
        this.clock = clock;
        this.baseCurrency = config.baseCurrency();
    }

    /** An outcome for each command, in order. Where documents count for merged customers makes no difference to it. */
    public List<Outcome> check(List<? extends Command> commands) {
        return QuarkusTransaction.requiringNew().call(() -> checkOnce(commands));
    }

    private List<Outcome> checkOnce(List<? extends Command> commands) {
        var stored = documents.load(commands.stream().map(Command::id).collect(Collectors.toSet()));
        var needed = commands.stream()
                .map(command -> command.rateNeeded(baseCurrency))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var acceptance = new Acceptance(clock.now().truncatedTo(ChronoUnit.MICROS), clock.today(), null);
        var decision = new Decision(acceptance, new Rates(baseCurrency, rates.inForce(needed)), Redirects.NONE);
        var ledger = new Ledger(stored.documents(), decision);
        return commands.stream().map(ledger::apply).toList();
    }
}
