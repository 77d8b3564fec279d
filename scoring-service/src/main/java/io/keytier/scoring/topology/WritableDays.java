package io.keytier.scoring.topology;

import java.time.LocalDate;

import io.keytier.scoring.domain.DayJournal;
import io.keytier.scoring.domain.Tally;

/** One customer's business days in the store of the task that owns it. */
final class WritableDays extends StoredDays implements DayJournal {

    private final WritableHistory history;

    WritableDays(WritableHistory history) {
        super(history);
        this.history = history;
    }

    @Override
    public void keep(LocalDate day, Tally tally) {
        history.put(Keys.day(day), tally.isEmpty() ? null : FORMAT.toBytes(tally));
    }
}
