package io.keytier.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFaultSpec {

    static Stream<Throwable> explainedByTheEvent() {
        return Stream.of(
                new IllegalArgumentException("a rank below zero"),
                new NullPointerException("tier"),
                new DateTimeException("day 31"),
                new ArithmeticException("overflow"),
                sql("22001"),
                sql("23514"));
    }

    static Stream<Throwable> notExplainedByTheEvent() {
        return Stream.of(
                new IllegalStateException("pool is closed"),
                new UncheckedIOException(new ConnectException("refused")),
                new RuntimeException("whatever"),
                new IllegalArgumentException("wraps an outage", sql("08006")));
    }

    @ParameterizedTest
    @MethodSource("explainedByTheEvent")
    void shouldBlameTheEventForItsValues(Throwable failure) {
        assertThat(EventFault.causes(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("notExplainedByTheEvent")
    void shouldNotBlameTheEventForAnythingElse(Throwable failure) {
        assertThat(EventFault.causes(failure)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "42P01", "53300", "57P01", "25006"})
    void shouldNotBlameTheEventForWhatTheDatabaseSuffers(String sqlState) {
        assertThat(EventFault.causes(sql(sqlState))).isFalse();
    }

    private static RuntimeException sql(String state) {
        return new IllegalStateException(new SQLException("refused", state));
    }
}
