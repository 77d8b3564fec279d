package io.keytier.scoring.topology;

import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * One customer's documents and days in the store of the task that owns it. Once it has outgrown the customer's entry it
 * stays outside: a customer at the limit does not go back and forth.
 */
final class WritableHistory extends StoredHistory {

    private final TaskState state;
    private final int mostWithin;

    /** @param mostWithin how many bytes may lie within the customer's entry */
    WritableHistory(String customerId, TaskState state, @Nullable Packed small, int mostWithin) {
        super(customerId, state, small);
        this.state = state;
        this.mostWithin = mostWithin;
    }

    /** @param value null to delete */
    void put(Bytes key, byte @Nullable [] value) {
        var small = small();
        if (small == null) {
            state.put(inStore(key), value);
            return;
        }
        var changed = small.with(key.get(), value);
        if (changed.size() <= mostWithin) {
            become(changed);
        } else {
            become(null);
            changed.forEach((each, kept) -> state.put(inStore(Bytes.wrap(each)), kept));
        }
    }
}
