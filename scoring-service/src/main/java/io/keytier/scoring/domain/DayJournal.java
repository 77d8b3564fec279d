package io.keytier.scoring.domain;

import java.time.LocalDate;

/** A {@link DayBook} that is written to. */
public interface DayJournal extends DayBook {

    /** Keeps the day's tally, or drops the day when the tally is empty. */
    void keep(LocalDate day, Tally tally);
}
