package io.keytier.visits.config;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The keys of visits-service. */
@ConfigMapping(prefix = "keytier")
public interface VisitsConfig {

    /** How often to look whether a business day has come on which plans expire. */
    @WithDefault("30s")
    Duration reviewInterval();
}
