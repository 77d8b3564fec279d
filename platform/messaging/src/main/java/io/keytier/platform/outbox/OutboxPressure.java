package io.keytier.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Says when too many events wait: the broker has been away for so long, or is so slow, that the database would run full.
 * It goes on saying so until clearly fewer wait, so that it does not change its mind with every event.
 */
@ApplicationScoped
public class OutboxPressure {

    private final long most;
    private final long resume;
    private volatile boolean high;

    @Inject
    OutboxPressure(OutboxConfig config) {
        this(config.mostWaiting(), config.mostWaiting() * config.resumePercent() / 100);
    }

    /**
     * With bounds of its own.
     *
     * @param most from which on it is high
     * @param resume below which it is no longer high
     */
    public OutboxPressure(long most, long resume) {
        this.most = most;
        this.resume = resume;
    }

    /** Whether whoever can wait should bring no more. */
    public boolean isHigh() {
        return high;
    }

    /** Notes how many events wait. */
    public void note(long waiting) {
        high = waiting >= (high ? resume : most);
    }
}
