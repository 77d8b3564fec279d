package io.keytier.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The one place that knows what time it is. Business days are days of the business zone. */
@ApplicationScoped
public class BusinessClock {

    private final Clock clock;
    private final ZoneId zone;
    private final Duration offset;
    private final AtomicReference<LocalDate> latest = new AtomicReference<>(LocalDate.MIN);

    @Inject
    BusinessClock(ClockConfig config) {
        this(Clock.systemUTC(), config.zone(), config.clockOffset());
    }

    /**
     * @param clock gives the true time
     * @param offset how far today lies ahead of the true time; negative when it lies behind
     */
    public BusinessClock(Clock clock, ZoneId zone, Duration offset) {
        this.clock = clock;
        this.zone = zone;
        this.offset = offset;
    }

    /** Today's business day, offset applied. It never goes back while the process lives. */
    public LocalDate today() {
        var day = dayOf(clock.instant().plus(offset));
        return latest.accumulateAndGet(day, (before, now) -> now.isAfter(before) ? now : before);
    }

    /** The business day an instant belongs to; the offset does not apply. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The true time, for the times of events; the offset does not apply. */
    public Instant now() {
        return clock.instant();
    }

    /** The business zone. */
    public ZoneId zone() {
        return zone;
    }
}
