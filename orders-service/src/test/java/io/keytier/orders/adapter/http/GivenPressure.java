package io.keytier.orders.adapter.http;

import io.keytier.platform.outbox.OutboxPressure;

/** As high as a test says, whatever waits in the outbox. */
final class GivenPressure extends OutboxPressure {

    private volatile boolean high = true;

    GivenPressure() {
        super(1, 1);
    }

    void fall() {
        high = false;
    }

    @Override
    public boolean isHigh() {
        return high;
    }
}
