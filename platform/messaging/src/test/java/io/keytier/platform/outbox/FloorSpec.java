package io.keytier.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

/** From where on a bucket is read. */
class FloorSpec {

    private final AtomicLong nanoTime = new AtomicLong(1);
    private final Floor floor = new Floor(nanoTime::get);

    @Test
    void shouldBeginWithAllRows() {
        assertThat(floor.id()).isZero();
    }

    @Test
    void shouldNotRiseByWhatWasSeenOnce() {
        floor.rise(upTo(5, 100), 110);

        assertThat(floor.id()).isZero();
    }

    @Test
    void shouldRiseToWhatWasSeenOnceAllTransactionsBeforeItsDeletionHaveEnded() {
        floor.rise(upTo(5, 100), 110);
        floor.rise(upTo(9, 110), 120);

        assertThat(floor.id()).isEqualTo(5);
    }

    @Test
    void shouldStayWhileOneOfThemIsUnderWay() {
        floor.rise(upTo(5, 100), 110);
        floor.rise(upTo(9, 109), 120);
        floor.rise(upTo(12, 109), 130);

        assertThat(floor.id()).isZero();

        floor.rise(upTo(15, 110), 140);

        assertThat(floor.id()).isEqualTo(5);
    }

    @Test
    void shouldGoOnFromTheReadingThatMadeItRise() {
        floor.rise(upTo(5, 100), 110);
        floor.rise(upTo(9, 115), 120);
        floor.rise(upTo(12, 119), 130);

        assertThat(floor.id()).isEqualTo(5);

        floor.rise(upTo(15, 120), 140);

        assertThat(floor.id()).isEqualTo(9);
    }

    @Test
    void shouldNotRiseAboveTheEndOfAReadingThatCameBelow() {
        floor.rise(upTo(50, 100), 110);
        floor.rise(upTo(7, 110), 120);

        assertThat(floor.id()).isEqualTo(7);
    }

    @Test
    void shouldLetOneReadingBeginAtTheBottomFromTimeToTime() {
        floor.rise(upTo(5, 100), 110);
        floor.rise(upTo(9, 110), 120);
        nanoTime.addAndGet(Floor.TRUSTED.toNanos() - 1);

        assertThat(floor.id()).isEqualTo(5);

        nanoTime.incrementAndGet();

        assertThat(floor.id()).isZero();
        assertThat(floor.id()).isEqualTo(5);
    }

    private static Reading upTo(long lastId, long oldestRunning) {
        var row = new OutboxRow(lastId, "topic", "customer", "event", "type", Instant.EPOCH, new byte[0]);
        return new Reading(List.of(row), oldestRunning);
    }
}
