package io.keytier.visits.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The rule of the cadence: a visit every so many days. An agreed visit stays where it is and stands in for the planned
 * one that would lie within half a cadence of it; the cadence goes on from its day.
 */
final class KeepingCadence {

    private final int cadenceDays;
    private final Collection<LocalDate> agreed;

    KeepingCadence(int cadenceDays, Collection<LocalDate> agreed) {
        this.cadenceDays = cadenceDays;
        this.agreed = agreed;
    }

    /** The days to plan visits on, from the first day to the last, both inclusive, in order. */
    List<LocalDate> days(LocalDate first, LocalDate last) {
        var days = new ArrayList<LocalDate>();
        var day = first;
        while (!day.isAfter(last)) {
            var standIn = standInFor(day);
            if (standIn.isEmpty()) {
                days.add(day);
            }
            day = standIn.orElse(day).plusDays(cadenceDays);
        }
        return days;
    }

    private Optional<LocalDate> standInFor(LocalDate day) {
        return agreed.stream()
                .filter(other -> Math.abs(ChronoUnit.DAYS.between(day, other)) * 2 <= cadenceDays)
                .max(LocalDate::compareTo);
    }
}
