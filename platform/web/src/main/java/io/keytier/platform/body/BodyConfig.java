package io.keytier.platform.body;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of request bodies. */
@ConfigMapping(prefix = "keytier.limits")
public interface BodyConfig {

    /** The largest body of one request, in bytes; what is streamed ({@link AnySize}) has none. More is answered with 413. */
    @WithDefault("1M")
    MemorySize body();

    /**
     * Within which a body has to have come; what is streamed ({@link AnySize}) may take any time, as long as it does not
     * stall. A sender that drips is answered with 408.
     */
    @WithDefault("PT1M")
    Duration bodyTime();
}
