package io.keytier.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;

import org.junit.jupiter.api.Test;

class BusinessClockTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void shouldTellTheDayOfTheBusinessZone() {
        var clock = clockAt(Duration.ZERO, "2026-11-23T17:00:00Z");
        assertThat(clock.today()).isEqualTo(LocalDate.parse("2026-11-24"));
        assertThat(clock.dayOf(Instant.parse("2026-11-23T15:59:59Z"))).isEqualTo(LocalDate.parse("2026-11-23"));
    }

    @Test
    void shouldShiftTodayButNotEventTimes() {
        var clock = clockAt(Duration.ofDays(40), "2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z");
        assertThat(clock.today()).isEqualTo(LocalDate.parse("2027-01-02"));
        assertThat(clock.now()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @Test
    void shouldNeverGoBack() {
        var clock = clockAt(Duration.ZERO, "2026-11-23T17:00:00Z", "2026-11-23T15:00:00Z");
        clock.today();
        assertThat(clock.today()).isEqualTo(LocalDate.parse("2026-11-24"));
    }

    private static BusinessClock clockAt(Duration offset, String... instants) {
        var ticks = new ArrayDeque<>(List.of(instants));
        var clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.parse(ticks.remove());
            }
        };
        return new BusinessClock(clock, SHANGHAI, offset);
    }
}
