package io.keytier.platform.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of request bodies. */
@ConfigMapping(prefix = "keytier.limits")
public interface BodyConfig {

    /** The largest body of one request, in bytes; what is streamed ({@link AnySize}) has none. More is answered with 413. */
    @WithDefault("1M")
    MemorySize body();
}
