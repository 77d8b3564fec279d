package io.keytier.scoring.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.keytier.scoring.domain.DocumentId;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Finds a customer's returns by the sale that they name, and its documents by the day that they wait for. */
class IndexReader {

    private static final BytesSerializer KEY = new BytesSerializer();

    private final ReadOnlyKeyValueStore<Bytes, byte[]> keys;

    IndexReader(ReadOnlyKeyValueStore<Bytes, byte[]> keys) {
        this.keys = keys;
    }

    List<DocumentId> linkedTo(String customerId, DocumentId sale) {
        return scan(Keys.of(Keys.LINK, customerId, sale.source(), sale.orderId()), key -> idAt(Keys.texts(key, 1), 3));
    }

    List<DocumentId> postponedTo(String customerId, LocalDate day) {
        return scan(Keys.of(Keys.POSTPONED, customerId, day.toString()), key -> idAt(Keys.texts(key, 1), 2));
    }

    @Nullable
    LocalDate firstPostponedAfter(String customerId, LocalDate day) {
        var from = Keys.of(Keys.POSTPONED, customerId, day.plusDays(1).toString());
        try (var found = keys.range(from, Keys.endOf(Keys.POSTPONED, customerId))) {
            return found.hasNext() ? LocalDate.parse(Keys.texts(found.next().key, 1)[1]) : null;
        }
    }

    final <T> List<T> scan(Bytes prefix, Function<Bytes, T> entry) {
        var entries = new ArrayList<T>();
        try (var found = keys.prefixScan(prefix, KEY)) {
            found.forEachRemaining(next -> entries.add(entry.apply(next.key)));
        }
        return entries;
    }

    private static DocumentId idAt(String[] texts, int position) {
        return new DocumentId(texts[position], texts[position + 1]);
    }
}
