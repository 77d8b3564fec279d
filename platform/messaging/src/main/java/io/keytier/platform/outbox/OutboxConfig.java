package io.keytier.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the outbox. */
@ConfigMapping(prefix = "keytier.outbox")
public interface OutboxConfig {

    /** How many events may wait before no more are to be taken in; an event takes about a kilobyte of the disk. */
    @WithDefault("2000000")
    long mostWaiting();

    /** To which part of {@link #mostWaiting()} they have to fall before more are taken in again, in percent. */
    @WithDefault("80")
    int resumePercent();
}
