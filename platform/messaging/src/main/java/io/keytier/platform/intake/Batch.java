package io.keytier.platform.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.Topic;
import io.keytier.contracts.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/**
 * What is still to do of a batch. Halving finds the events at fault in few transactions and keeps the order of the
 * others. Progress survives a failure of {@link #finish()}, so a retry neither applies nor dead-letters twice what
 * was done.
 */
final class Batch<T> {

    private final Topic<T> topic;
    private final Consumer<List<Event<T>>> effect;
    private final DeadLetters deadLetters;
    private final Deque<Rejected> rejected = new ArrayDeque<>();
    private final Deque<List<Received<T>>> parts = new ArrayDeque<>();

    /** @param effect applies events in a transaction of its own, wholly or not at all */
    Batch(
            Topic<T> topic,
            ConsumerRecords<byte[], byte[]> records,
            Consumer<List<Event<T>>> effect,
            DeadLetters deadLetters) {
        this.topic = topic;
        this.effect = effect;
        this.deadLetters = deadLetters;
        var readable = new ArrayList<Received<T>>(records.count());
        records.forEach(each -> {
            try {
                readable.add(new Received<>(each, EventCodec.read(topic, name -> header(each, name), each.value())));
            } catch (UnreadableEventException e) {
                rejected.add(new Rejected(each, e.getMessage()));
            }
        });
        if (!readable.isEmpty()) {
            parts.push(readable);
        }
    }

    /**
     * Works until nothing is left.
     *
     * @throws RuntimeException a fault of the infrastructure: call again
     */
    void finish() {
        while (!rejected.isEmpty() || !parts.isEmpty()) {
            if (rejected.isEmpty()) {
                apply(parts.element());
            } else {
                var next = rejected.element();
                deadLetters.send(topic, next.record(), next.reason());
                rejected.remove();
            }
        }
    }

    private void apply(List<Received<T>> part) {
        try {
            effect.accept(part.stream().map(Received::event).toList());
            parts.pop();
        } catch (RuntimeException e) {
            if (!EventFault.causes(e)) {
                throw e;
            }
            parts.pop();
            if (part.size() == 1) {
                rejected.add(new Rejected(part.get(0).record(), EventFault.reason(e)));
            } else {
                int middle = part.size() / 2;
                parts.push(part.subList(middle, part.size()));
                parts.push(part.subList(0, middle));
            }
        }
    }

    private static byte @Nullable [] header(ConsumerRecord<?, ?> received, String name) {
        var header = received.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    private record Received<T>(ConsumerRecord<byte[], byte[]> record, Event<T> event) {}

    private record Rejected(ConsumerRecord<byte[], byte[]> record, String reason) {}
}
