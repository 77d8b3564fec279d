package io.keytier.scoring.topology;

import java.time.LocalDate;

import io.keytier.scoring.domain.DayJournal;
import io.keytier.scoring.domain.Tally;

/** One customer's business days in the stores of the task that owns it. */
final class WritableDays extends StoredDays implements DayJournal {

    private final TaskState state;

    WritableDays(String customerId, TaskState state) {
        super(customerId, state);
        this.state = state;
    }

    @Override
    public void keep(LocalDate day, Tally tally) {
        var key = Keys.day(customerId, day);
        if (tally.isEmpty()) {
            state.put(key, null);
        } else {
            state.put(key, FORMAT.toBytes(tally));
        }
    }
}
