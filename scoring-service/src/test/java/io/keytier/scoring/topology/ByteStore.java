package io.keytier.scoring.topology;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps in memory the very bytes that a store on disk would, and counts what is asked of it. It outlives the processor
 * that uses it, as a volume outlives a process.
 */
final class ByteStore implements KeyValueStore<Bytes, byte[]>, KeyValueBytesStoreSupplier {

    private final String name;
    private final NavigableMap<Bytes, byte[]> entries = new ConcurrentSkipListMap<>();
    private final Counts counts;

    ByteStore(String name, Counts counts) {
        this.name = name;
        this.counts = counts;
    }

    /** What was asked of the stores, by entry. */
    static final class Counts {

        private long read;
        private long written;
        private int largest;

        long read() {
            return read;
        }

        long written() {
            return written;
        }

        /** Size in bytes of the largest record that a changelog was given: key and value. */
        int largest() {
            return largest;
        }

        private void wrote(Bytes key, byte[] value) {
            written++;
            largest = Math.max(largest, key.get().length + (value == null ? 0 : value.length));
        }
    }

    @Override
    public KeyValueStore<Bytes, byte[]> get() {
        return this;
    }

    @Override
    public String metricsScope() {
        return "in-memory";
    }

    @Override
    public byte[] get(Bytes key) {
        counts.read++;
        return entries.get(key);
    }

    @Override
    public void put(Bytes key, byte[] value) {
        counts.wrote(key, value);
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    @Override
    public byte[] putIfAbsent(Bytes key, byte[] value) {
        var before = get(key);
        if (before == null) {
            put(key, value);
        }
        return before;
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> all) {
        all.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte[] delete(Bytes key) {
        var before = get(key);
        put(key, null);
        return before;
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        return from.compareTo(to) > 0 ? iterate(Map.of()) : iterate(entries.subMap(from, true, to, true));
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> reverseRange(Bytes from, Bytes to) {
        return from.compareTo(to) > 0
                ? iterate(Map.of())
                : iterate(entries.subMap(from, true, to, true).descendingMap());
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return iterate(entries);
    }

    @Override
    public long approximateNumEntries() {
        return entries.size();
    }

    private KeyValueIterator<Bytes, byte[]> iterate(Map<Bytes, byte[]> found) {
        return new Entries(found.entrySet().iterator());
    }

    private final class Entries implements KeyValueIterator<Bytes, byte[]> {

        private final Iterator<Map.Entry<Bytes, byte[]>> found;

        private Entries(Iterator<Map.Entry<Bytes, byte[]>> found) {
            this.found = found;
        }

        @Override
        public boolean hasNext() {
            return found.hasNext();
        }

        @Override
        public KeyValue<Bytes, byte[]> next() {
            counts.read++;
            var next = found.next();
            return KeyValue.pair(next.getKey(), next.getValue());
        }

        @Override
        public Bytes peekNextKey() {
            throw new UnsupportedOperationException("not needed by the engine");
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
    }

    @Override
    public void flush() {
        // Nothing waits to be written.
    }

    @Override
    public void close() {
        // It outlives its user.
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }
}
