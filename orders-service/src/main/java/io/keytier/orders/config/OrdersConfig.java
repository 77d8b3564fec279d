package io.keytier.orders.config;

import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of orders-service; those of the business clock are with the clock. */
@ConfigMapping(prefix = "keytier")
public interface OrdersConfig {

    /** ISO 4217 code of the currency that all figures are converted into. Immutable once installed. */
    @WithDefault("CNY")
    String baseCurrency();

    /**
     * Source by token client ({@code azp} or {@code client_id}), so that a new credential is not a new source. A client
     * that is not listed is its own source.
     */
    Map<String, String> sources();

    /** After this silence an import that was not ended, because its process died, is closed by another. */
    @WithDefault("PT1M")
    Duration importSilence();
}
