package io.keytier.scoring.topology;

import java.time.LocalDate;

import io.keytier.scoring.domain.DayJournal;
import io.keytier.scoring.domain.Tally;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** One customer's business days in the stores of the task that owns it. */
final class WritableDays extends StoredDays implements DayJournal {

    private final KeyValueStore<Bytes, Tally> days;

    WritableDays(String customerId, KeyValueStore<Bytes, Tally> days) {
        super(customerId, days);
        this.days = days;
    }

    @Override
    public void keep(LocalDate day, Tally tally) {
        var key = Keys.day(customerId, day);
        if (tally.isEmpty()) {
            days.delete(key);
        } else {
            days.put(key, tally);
        }
    }
}
