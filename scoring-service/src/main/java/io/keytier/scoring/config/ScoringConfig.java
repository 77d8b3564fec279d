package io.keytier.scoring.config;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of scoring-service. Every key has a default that works locally. */
@ConfigMapping(prefix = "keytier")
public interface ScoringConfig {

    /** The base currency, ISO 4217. Immutable once installed; every policy's monetary bands are in it. */
    @WithDefault("CNY")
    String baseCurrency();

    /**
     * Names this instance among its replicas: the pod's name in a cluster. One that comes back under its name within
     * its session keeps its partitions, and so its state.
     */
    @WithDefault("scoring-0")
    String instanceId();

    /** Host and port under which the other instances reach this one's HTTP interface. */
    @WithDefault("localhost:8082")
    String advertisedAddress();

    Review review();

    Import imports();

    /** Re-scoring because a day has come. */
    interface Review {

        /** How often due customers, and imports that have fallen silent, are looked for. */
        @WithDefault("PT0.1S")
        Duration interval();

        /**
         * The longest that reviews may hold a stream thread at a time, whatever the number of its partitions. Rolling out
         * a policy and closing silent imports may each hold it as long.
         */
        @WithDefault("PT0.05S")
        Duration slice();
    }

    /** History loaded in bulk. */
    interface Import {

        /** After how long without a document of a customer its import is closed without a marker. */
        @WithDefault("PT15M")
        Duration silence();
    }
}
