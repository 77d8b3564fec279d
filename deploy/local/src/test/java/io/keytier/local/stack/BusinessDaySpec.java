package io.keytier.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessDaySpec {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path data;

    private BusinessDay day;

    @BeforeEach
    void ofData() {
        day = new BusinessDay(data.resolve("business-day"));
    }

    @Test
    void shouldMoveForward() throws IOException {
        day.moveTo(TODAY);

        assertThat(day.moveTo(TODAY.plusDays(40))).isEqualTo(TODAY.plusDays(40));
    }

    @Test
    void shouldNotGoBack() throws IOException {
        day.moveTo(TODAY.plusDays(40));

        assertThat(day.moveTo(TODAY)).isEqualTo(TODAY.plusDays(40));
    }

    @Test
    void shouldSayHowToGoOnFromALaterDay() throws IOException {
        day.moveTo(TODAY.plusDays(40));

        assertThat(day.warning(TODAY))
                .hasValueSatisfying(warning -> assertThat(warning).contains("2027-01-04", "--clock-offset P40D"));
    }

    @Test
    void shouldSayNothingOnTheDataOwnDay() throws IOException {
        day.moveTo(TODAY);

        assertThat(day.warning(TODAY)).isEmpty();
    }
}
