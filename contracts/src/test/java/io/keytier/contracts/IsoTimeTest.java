package io.keytier.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way says what the standard library says. */
class IsoTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01T01:31:12.123Z",
                "2026-11-01T01:31:12Z",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999Z",
                "2024-02-29T23:59:59.1Z",
                "2026-11-01T01:31:12.000001Z",
                "2026-11-01T01:31:12.123456789Z",
                "2026-11-01T09:31:12+08:00",
                "2026-11-01T24:00:00Z",
                "+12026-11-01T01:31:12Z",
                "9999-12-31T23:59:59.010Z",
                "0000-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void shouldReadAndWriteInstantsAsTheStandardLibraryDoes(String text) {
        var instant = Instant.parse(text);

        assertThat(IsoTime.instant(text)).isEqualTo(instant);
        assertThat(IsoTime.text(instant)).isEqualTo(instant.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-01",
                "2026-11-01T01:31:12",
                "2026-11-01T01:31:12.1234567890Z",
                "2026-02-29T01:31:12Z",
                "2026-11-01T25:31:12Z",
                "2026-11-01T01:61:12Z",
                "2026-11-01 01:31:12Z",
                "2026-11-01T01:31:1xZ"
            })
    void shouldRefuseWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> IsoTime.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01", "2024-02-29", "0001-01-01", "+12026-11-01", "-0001-01-01"})
    void shouldReadDaysAsTheStandardLibraryDoes(String text) {
        assertThat(IsoTime.day(text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-31", "2026-1-01", "2026-11-01T00:00:00Z", "2026/11/01"})
    void shouldRefuseWhatIsNoDay(String text) {
        assertThatThrownBy(() -> IsoTime.day(text)).isInstanceOf(DateTimeException.class);
    }
}
