package io.keytier.scoring.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** One customer's business days, each with what its documents add up to. Days without any are not kept. */
public interface DayBook {

    /** The day's tally; empty for a day that is not kept. */
    Tally on(LocalDate day);

    /** The first kept day that is not before this one. */
    @Nullable
    LocalDate firstFrom(LocalDate day);

    /** The first day with a sale in force that is not before this one. */
    @Nullable
    LocalDate firstSaleFrom(LocalDate day);

    /** The last day with a sale in force that is not after this one. */
    @Nullable
    LocalDate lastSaleUpTo(LocalDate day);
}
