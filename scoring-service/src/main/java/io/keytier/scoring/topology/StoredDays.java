package io.keytier.scoring.topology;

import java.time.LocalDate;
import java.util.function.Predicate;

import io.keytier.scoring.domain.DayBook;
import io.keytier.scoring.domain.Tally;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** One customer's business days, read from the stores. */
class StoredDays implements DayBook {

    private static final LocalDate FIRST = LocalDate.ofEpochDay(Integer.MIN_VALUE);
    private static final LocalDate LAST = LocalDate.ofEpochDay(Integer.MAX_VALUE);

    static final TallyFormat FORMAT = new TallyFormat();

    final String customerId;
    private final ReadOnlyKeyValueStore<Bytes, byte[]> state;

    StoredDays(String customerId, ReadOnlyKeyValueStore<Bytes, byte[]> state) {
        this.customerId = customerId;
        this.state = state;
    }

    @Override
    public Tally on(LocalDate day) {
        var tally = FORMAT.fromBytes(day, state.get(Keys.day(customerId, day)));
        return tally == null ? Tally.EMPTY : tally;
    }

    @Override
    public @Nullable LocalDate firstFrom(LocalDate day) {
        return first(state.range(Keys.day(customerId, day), Keys.day(customerId, LAST)), tally -> true);
    }

    @Override
    public @Nullable LocalDate firstSaleFrom(LocalDate day) {
        return first(state.range(Keys.day(customerId, day), Keys.day(customerId, LAST)), tally -> tally.sales() > 0);
    }

    @Override
    public @Nullable LocalDate lastSaleUpTo(LocalDate day) {
        return first(
                state.reverseRange(Keys.day(customerId, FIRST), Keys.day(customerId, day)), tally -> tally.sales() > 0);
    }

    private static @Nullable LocalDate first(KeyValueIterator<Bytes, byte[]> found, Predicate<Tally> condition) {
        try (found) {
            while (found.hasNext()) {
                var next = found.next();
                var day = Keys.dayOf(next.key);
                if (condition.test(FORMAT.fromBytes(day, next.value))) {
                    return day;
                }
            }
            return null;
        }
    }
}
