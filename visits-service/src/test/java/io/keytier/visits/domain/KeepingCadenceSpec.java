package io.keytier.visits.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingCadenceSpec {

    @ParameterizedTest(name = "every {0} days, agreed {1}: {2}")
    @CsvSource({
        "10, '',        '01 11 21 31'",
        "1,  29,        '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 30 31'",
        "10, 12,        '01 22'",
        "10, 16,        '01 26'",
        "10, 05,        '15 25'",
        "40, '',        '01'",
        "10, '08 14',   '01 24'",
    })
    void shouldLetAgreedVisitsStandIn(int cadence, String agreed, String expected) {
        var keeping = new KeepingCadence(cadence, days(agreed));
        assertThat(keeping.days(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-31")))
                .isEqualTo(days(expected));
    }

    private static List<LocalDate> days(String ofDecember) {
        return Arrays.stream(ofDecember.split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> LocalDate.parse("2026-12-" + day))
                .toList();
    }
}
