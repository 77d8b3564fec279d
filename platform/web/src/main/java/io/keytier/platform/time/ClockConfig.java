package io.keytier.platform.time;

import java.time.Duration;
import java.time.ZoneId;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What turns instants into business days; the same in every service of an installation. */
@ConfigMapping(prefix = "keytier")
interface ClockConfig {

    /** The business zone. Immutable once installed. */
    @WithDefault("UTC")
    ZoneId zone();

    /**
     * Shifts today, as an ISO-8601 duration, for staging and demos. It moves business days only, never tokens or event
     * times.
     */
    @WithDefault("PT0S")
    Duration clockOffset();
}
