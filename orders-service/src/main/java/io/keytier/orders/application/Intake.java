package io.keytier.orders.application;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.keytier.platform.outbox.OutboxPressure;

/**
 * Lets requests in that lead to events, unless too many events wait already: the database must not run full while the
 * broker is away. What has been let in is finished.
 */
@ApplicationScoped
public class Intake {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final OutboxPressure pressure;
    private final Duration patience;

    @Inject
    Intake(OutboxPressure pressure) {
        this(pressure, PATIENCE);
    }

    Intake(OutboxPressure pressure, Duration patience) {
        this.pressure = pressure;
        this.patience = patience;
    }

    /** @throws IntakeFull if too many events wait */
    public void admit() {
        if (pressure.isHigh()) {
            throw new IntakeFull();
        }
    }

    /**
     * Waits until fewer events wait: a stream slows down before it is broken off.
     *
     * @throws IntakeFull if it takes too long
     */
    void admitPatiently() {
        var end = System.nanoTime() + patience.toNanos();
        while (pressure.isHigh()) {
            if (System.nanoTime() > end) {
                throw new IntakeFull();
            }
            try {
                Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IntakeFull();
            }
        }
    }
}
