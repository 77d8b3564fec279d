package io.keytier.platform.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Records of {@link Topics#PURCHASES}, each an import closed for one customer. */
final class Records {

    private static final Instant TIME = Instant.parse("2026-11-01T09:30:00Z");

    private Records() {}

    static Event<PurchaseEvent> event(String customerId) {
        return new Event<>(
                "event-" + customerId,
                "/keytier/orders-service",
                "keytier.import.closed.v1",
                TIME,
                new ImportClosed("import-1", customerId, TIME, LocalDate.of(2026, 11, 1)));
    }

    static ConsumerRecord<byte[], byte[]> record(long offset, String customerId) {
        var event = event(customerId);
        var record = bare(offset, EventCodec.body(event.data()));
        EventCodec.headers(event).forEach(record.headers()::add);
        return record;
    }

    static ConsumerRecord<byte[], byte[]> bare(long offset, byte[] body) {
        return new ConsumerRecord<>(Topics.PURCHASES.name(), 3, offset, "C".getBytes(), body);
    }

    @SafeVarargs
    static ConsumerRecords<byte[], byte[]> batch(ConsumerRecord<byte[], byte[]>... records) {
        var byPartition = new LinkedHashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        byPartition.put(new TopicPartition(Topics.PURCHASES.name(), 3), List.of(records));
        return new ConsumerRecords<>(byPartition, Map.of());
    }
}
