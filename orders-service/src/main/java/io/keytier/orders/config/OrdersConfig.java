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

    /** The header {@code Idempotency-Key}. */
    Idempotency idempotency();

    /** How long keys are known. */
    interface Idempotency {

        /** After this time a key is forgotten, and a request with it is a new one. */
        @WithDefault("PT24H")
        Duration expiry();

        /** After this time without an answer the process that carried the request out is taken for dead. */
        @WithDefault("PT1M")
        Duration running();
    }
}
