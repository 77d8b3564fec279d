package io.keytier.scoring.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A customer's days added up, so that no event needs to look at more days than it touches.
 *
 * @param window the days within the window
 * @param lifetime all days
 * @param firstSaleOn the first day with a sale in force, of any age
 * @param lastSaleOn the last day with a sale in force, of any age
 * @param oldestOn the oldest kept day within the window: the next to leave it
 * @param newestOn no day after this one is kept, so that what comes in the order of its days need not be looked up
 */
public record Totals(
        Tally window,
        Tally lifetime,
        @Nullable LocalDate firstSaleOn,
        @Nullable LocalDate lastSaleOn,
        @Nullable LocalDate oldestOn,
        @Nullable LocalDate newestOn) {

    public static final Totals EMPTY = new Totals(Tally.EMPTY, Tally.EMPTY, null, null, null, null);

    /** The figures that the score follows from. */
    public Rfm rfm(LocalDate asOf) {
        return new Rfm(
                lastSaleOn == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(lastSaleOn, asOf)),
                window.sales(),
                window.amount());
    }

    /** Whether others, who see neither costs nor single days, would see a difference. */
    boolean showsSameAs(Totals other) {
        return window.sales() == other.window.sales()
                && window.amount().equals(other.window.amount())
                && lifetime.sales() == other.lifetime.sales()
                && lifetime.amount().equals(other.lifetime.amount())
                && Objects.equals(lifetime.profit(), other.lifetime.profit())
                && Objects.equals(firstSaleOn, other.firstSaleOn)
                && Objects.equals(lastSaleOn, other.lastSaleOn);
    }

    /** Books changes by day. */
    Totals with(Map<LocalDate, Tally> changes, Window current, DayJournal days) {
        var totals = this;
        for (var change : changes.entrySet()) {
            if (!change.getValue().isEmpty()) {
                totals = totals.with(change.getKey(), change.getValue(), current, days);
            }
        }
        return totals;
    }

    private Totals with(LocalDate day, Tally change, Window current, DayJournal days) {
        var isNewest = newestOn == null || day.isAfter(newestOn);
        var before = isNewest ? Tally.EMPTY : days.on(day);
        var after = before.plus(change);
        days.keep(day, after);

        var first = firstSaleOn;
        var last = lastSaleOn;
        if (after.sales() > 0) {
            first = first == null || day.isBefore(first) ? day : first;
            last = last == null || day.isAfter(last) ? day : last;
        } else if (before.sales() > 0) {
            first = day.equals(first) ? days.firstSaleFrom(day.plusDays(1)) : first;
            last = day.equals(last) ? days.lastSaleUpTo(day.minusDays(1)) : last;
        }

        var inWindow = current.contains(day);
        var oldest = oldestOn;
        if (inWindow && !after.isEmpty()) {
            oldest = oldest == null || day.isBefore(oldest) ? day : oldest;
        } else if (day.equals(oldest)) {
            oldest = days.firstFrom(day.plusDays(1));
        }
        return new Totals(
                inWindow ? window.plus(change) : window,
                lifetime.plus(change),
                first,
                last,
                oldest,
                isNewest ? day : newestOn);
    }

    /** Adds the window up anew, for one of another length. */
    Totals fitted(Window current, DayBook days) {
        LocalDate oldest = null;
        var fitted = Tally.EMPTY;
        for (var day = days.firstFrom(current.first());
                day != null && current.contains(day);
                day = days.firstFrom(day.plusDays(1))) {
            oldest = oldest == null ? day : oldest;
            fitted = fitted.plus(days.on(day));
        }
        return new Totals(fitted, lifetime, firstSaleOn, lastSaleOn, oldest, newestOn);
    }

    /** Lets the days go that are no longer in the window. */
    Totals rolledTo(Window current, DayBook days) {
        var rolled = window;
        var oldest = oldestOn;
        while (oldest != null && !current.contains(oldest)) {
            rolled = rolled.minus(days.on(oldest));
            oldest = days.firstFrom(oldest.plusDays(1));
        }
        return new Totals(rolled, lifetime, firstSaleOn, lastSaleOn, oldest, newestOn);
    }
}
