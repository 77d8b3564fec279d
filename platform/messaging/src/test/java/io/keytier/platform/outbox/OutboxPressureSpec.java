package io.keytier.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutboxPressureSpec {

    private final OutboxPressure pressure = new OutboxPressure(1_000, 800);

    @Test
    void shouldBeLowWhileFewerWaitThanMay() {
        pressure.note(999);

        assertThat(pressure.isHigh()).isFalse();
    }

    @Test
    void shouldBeHighOnceAsManyWaitAsMay() {
        pressure.note(1_000);

        assertThat(pressure.isHigh()).isTrue();
    }

    @Test
    void shouldStayHighUntilClearlyFewerWait() {
        pressure.note(1_000);

        pressure.note(800);

        assertThat(pressure.isHigh()).isTrue();
    }

    @Test
    void shouldBeLowAgainOnceClearlyFewerWait() {
        pressure.note(1_000);

        pressure.note(799);

        assertThat(pressure.isHigh()).isFalse();
    }
}
