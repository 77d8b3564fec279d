package io.keytier.scoring.domain;

import java.time.LocalDate;

/** The rolling window as it stands on a business day: that day and the {@code days - 1} before it. */
record Window(LocalDate asOf, int days) {

    LocalDate first() {
        return asOf.minusDays(days - 1L);
    }

    boolean contains(LocalDate day) {
        return !day.isAfter(asOf) && day.isAfter(asOf.minusDays(days));
    }

    /** The business day on which something of this day is no longer in the window. */
    LocalDate leavesOn(LocalDate day) {
        return day.plusDays(days);
    }
}
