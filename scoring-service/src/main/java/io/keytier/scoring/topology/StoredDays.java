package io.keytier.scoring.topology;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import io.keytier.scoring.domain.DayBook;
import io.keytier.scoring.domain.Tally;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** One customer's business days as they are stored. */
class StoredDays implements DayBook {

    private static final LocalDate FIRST = LocalDate.ofEpochDay(Integer.MIN_VALUE);
    private static final LocalDate LAST = LocalDate.ofEpochDay(Integer.MAX_VALUE);

    static final TallyFormat FORMAT = new TallyFormat();

    private final StoredHistory history;

    StoredDays(StoredHistory history) {
        this.history = history;
    }

    @Override
    public Tally on(LocalDate day) {
        var tally = FORMAT.fromBytes(day, history.get(Keys.day(day)));
        return tally == null ? Tally.EMPTY : tally;
    }

    @Override
    public @Nullable LocalDate firstFrom(LocalDate day) {
        return history.first(Keys.day(day), Keys.day(LAST), dayIf(tally -> true));
    }

    @Override
    public @Nullable LocalDate firstSaleFrom(LocalDate day) {
        return history.first(Keys.day(day), Keys.day(LAST), dayIf(tally -> tally.sales() > 0));
    }

    @Override
    public @Nullable LocalDate lastSaleUpTo(LocalDate day) {
        return history.last(Keys.day(FIRST), Keys.day(day), dayIf(tally -> tally.sales() > 0));
    }

    private static BiFunction<Bytes, byte[], @Nullable LocalDate> dayIf(Predicate<Tally> condition) {
        return (key, value) -> {
            var day = Keys.dayOf(key);
            return condition.test(FORMAT.fromBytes(day, value)) ? day : null;
        };
    }
}
