package io.keytier.contracts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * Days and instants to and from the one form in which events carry them, as {@code LocalDate} and {@code Instant} do it
 * themselves, in a fraction of the time: an engine that reads and writes thousands of events a second would spend a
 * good part of it on formatters. Anything out of the ordinary is left to them.
 */
final class IsoTime {

    private static final int DAY_LENGTH = 10;
    private static final int SECOND_LENGTH = 19;
    private static final int LONGEST_FRACTION = 9;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int LAST_YEAR = 9999;

    private IsoTime() {}

    /** @throws DateTimeException if it is no ISO date */
    static LocalDate day(String text) {
        return text.length() == DAY_LENGTH && isDay(text) ? dayAtStartOf(text) : LocalDate.parse(text);
    }

    /** @throws DateTimeException if it is no RFC 3339 instant */
    static Instant instant(String text) {
        return isPlainInstant(text) ? plainInstant(text) : Instant.parse(text);
    }

    private static Instant plainInstant(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long seconds = dayAtStartOf(text).toEpochDay() * SECONDS_A_DAY + (hour * 60L + minute) * 60 + second;
        int end = text.length() - 1;
        int nanos = 0;
        if (end > SECOND_LENGTH) {
            nanos = number(text, SECOND_LENGTH + 1, end);
            for (int digits = end - SECOND_LENGTH - 1; digits < LONGEST_FRACTION; digits++) {
                nanos *= 10;
            }
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    static String text(Instant instant) {
        long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY);
        int second = Math.floorMod(instant.getEpochSecond(), SECONDS_A_DAY);
        if (day < 0 || day > LocalDate.of(LAST_YEAR, 12, 31).toEpochDay() || instant.getNano() % 1_000_000 != 0) {
            return instant.toString();
        }
        var text = new StringBuilder(24).append(LocalDate.ofEpochDay(day)).append('T');
        two(text, second / 3600).append(':');
        two(text, second / 60 % 60).append(':');
        two(text, second % 60);
        long millis = TimeUnit.NANOSECONDS.toMillis(instant.getNano());
        if (millis > 0) {
            text.append('.').append(millis / 100);
            two(text, (int) (millis % 100));
        }
        return text.append('Z').toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static boolean isPlainInstant(String text) {
        int end = text.length() - 1;
        return end >= SECOND_LENGTH
                && end <= SECOND_LENGTH + 1 + LONGEST_FRACTION
                && isDay(text)
                && text.charAt(10) == 'T'
                && digits(text, 11, 13)
                && text.charAt(13) == ':'
                && digits(text, 14, 16)
                && text.charAt(16) == ':'
                && digits(text, 17, 19)
                && (end == SECOND_LENGTH
                        || (end > SECOND_LENGTH + 1 && text.charAt(19) == '.' && digits(text, 20, end)))
                && text.charAt(end) == 'Z';
    }

    private static boolean isDay(String text) {
        return digits(text, 0, 4)
                && text.charAt(4) == '-'
                && digits(text, 5, 7)
                && text.charAt(7) == '-'
                && digits(text, 8, 10);
    }

    private static LocalDate dayAtStartOf(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
