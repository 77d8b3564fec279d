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
import io.keytier.orders.domain.Rates;
import io.keytier.orders.domain.Redirects;
import io.keytier.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Knows what commands are decided by at the moment: the time, and the exchange rates that they need. */
@ApplicationScoped
class Decisions {

    private final ExchangeRates rates;
    private final BusinessClock clock;
    private final String baseCurrency;

    Decisions(ExchangeRates rates, BusinessClock clock, OrdersConfig config) {
        this.rates = rates;
        this.clock = clock;
        this.baseCurrency = config.baseCurrency();
    }

    /** How these commands are decided if they are accepted now. */
    Decision now(List<? extends Command> commands, @Nullable String importId, Redirects redirects) {
        var needed = commands.stream()
                .map(command -> command.rateNeeded(baseCurrency))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var inForce = new Rates(baseCurrency, rates.inForce(needed));
        var acceptance = new Acceptance(clock.now().truncatedTo(ChronoUnit.MICROS), clock.today(), importId);
        return new Decision(acceptance, inForce, redirects);
    }
}
