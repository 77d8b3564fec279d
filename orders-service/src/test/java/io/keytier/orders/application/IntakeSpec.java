package io.keytier.orders.application;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.keytier.platform.outbox.OutboxPressure;
import org.junit.jupiter.api.Test;

class IntakeSpec {

    private final OutboxPressure pressure = new OutboxPressure(10, 8);

    @Test
    void shouldLetInWhileFewEventsWait() {
        assertThatCode(() -> intake(Duration.ZERO).admit()).doesNotThrowAnyException();
    }

    @Test
    void shouldTurnAwayWhileTooManyWait() {
        pressure.note(10);

        assertThatThrownBy(() -> intake(Duration.ZERO).admit()).isInstanceOf(IntakeFull.class);
    }

    @Test
    void shouldSlowAStreamDownUntilFewerWait() {
        pressure.note(10);
        var admitted =
                CompletableFuture.runAsync(() -> intake(Duration.ofMinutes(1)).admitPatiently());

        pressure.note(7);

        assertThatCode(admitted::join).doesNotThrowAnyException();
    }

    @Test
    void shouldBreakAStreamOffWhereTooManyWaitForTooLong() {
        pressure.note(10);

        assertThatThrownBy(() -> intake(Duration.ofMillis(10)).admitPatiently()).isInstanceOf(IntakeFull.class);
    }

    private Intake intake(Duration patience) {
        return new Intake(pressure, patience);
    }
}
