package io.keytier.scoring.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The state of a task, which takes the writes of an event in one batch. Until then reads find them here; what looks at a
 * range of keys brings the batch forward. A task that fails takes along what was not written yet, as it takes along what
 * was not committed.
 */
final class TaskState implements ReadOnlyKeyValueStore<Bytes, byte[]> {

    private final KeyValueStore<Bytes, byte[]> store;
    private final Map<Bytes, KeyValue<Bytes, byte @Nullable []>> writes = new LinkedHashMap<>();

    TaskState(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** @param value null to delete */
    void put(Bytes key, byte @Nullable [] value) {
        writes.put(key, KeyValue.pair(key, value));
    }

    /** Hands the writes so far over to the store. */
    void write() {
        if (!writes.isEmpty()) {
            store.putAll(new ArrayList<>(writes.values()));
            writes.clear();
        }
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        var written = writes.get(key);
        return written == null ? store.get(key) : written.value;
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        write();
        return store.range(from, to);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> reverseRange(Bytes from, Bytes to) {
        write();
        return store.reverseRange(from, to);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        write();
        return store.all();
    }

    @Override
    public long approximateNumEntries() {
        return store.approximateNumEntries();
    }
}
