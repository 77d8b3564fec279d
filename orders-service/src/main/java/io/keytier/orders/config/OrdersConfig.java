package io.keytier.orders.config;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

import io.quarkus.runtime.configuration.MemorySize;
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

    /** What a client may send. */
    Limits limits();

    /** What is kept of bulk requests. */
    Bulk bulk();

    /** What a client may send. Those of rate and number are each instance's own. */
    interface Limits {

        /** Lines of one document. */
        @WithDefault("5000")
        int lines();

        /** Bytes of one document of a bulk request. */
        @WithDefault("1M")
        MemorySize bulkLine();

        /** Requests a second of one token client, a bulk request being one; without it there is no limit. */
        OptionalInt requestsPerSecond();

        /** How many requests a client that was quiet may send at once; by default those of one second. */
        OptionalInt burst();

        /** Bulk requests of one token client at the same time. */
        @WithDefault("8")
        int bulkAtOnce();
    }

    /** What is kept of bulk requests. */
    interface Bulk {

        /** How long a bulk request can be looked up after its end. */
        @WithDefault("P30D")
        Duration retention();

        /** How many of its refused lines are kept to be looked up. */
        @WithDefault("100000")
        int errors();

        /** After this silence a bulk request counts as broken: its process died. */
        @WithDefault("PT5M")
        Duration silence();
    }
}
