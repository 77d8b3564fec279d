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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Days of 23 and of 25 hours, one of them without a midnight, and a day that the zone left out. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Europe/Berlin, 2026-03-28T22:59:59Z, 2026-03-28",
        "Europe/Berlin, 2026-03-28T23:00:00Z, 2026-03-29",
        "Europe/Berlin, 2026-03-29T21:59:59Z, 2026-03-29",
        "Europe/Berlin, 2026-03-29T22:00:00Z, 2026-03-30",
        "Europe/Berlin, 2026-10-24T22:00:00Z, 2026-10-25",
        "Europe/Berlin, 2026-10-25T22:59:59Z, 2026-10-25",
        "Europe/Berlin, 2026-10-25T23:00:00Z, 2026-10-26",
        "America/Santiago, 2026-09-06T03:59:59Z, 2026-09-05",
        "America/Santiago, 2026-09-06T04:00:00Z, 2026-09-06",
        "Pacific/Apia, 2011-12-30T09:59:59Z, 2011-12-29",
        "Pacific/Apia, 2011-12-30T10:00:00Z, 2011-12-31"
    })
    void shouldKeepTheDaysOfTheZoneWhateverTheirLength(ZoneId zone, String instant, LocalDate day) {
        var clock = new BusinessClock(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), zone, Duration.ZERO);

        assertThat(clock.today()).isEqualTo(day);
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
