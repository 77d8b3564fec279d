package io.keytier.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.UnreadableEventException;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.Outcome;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Forwards what others are to hear of, within the transaction that moved the state. */
final class Announcer {

    /** Header of a dead letter that says why it is one. */
    static final String REASON = "keytier_dlq_reason";

    /** A larger body is left where it lies, so that the headers added never make the letter too large to send. */
    private static final int LARGEST_DEAD_LETTER = 512 * 1024;

    private final ProcessorContext<String, byte[]> context;
    private final Observer observer;
    private final PolicyBook policies;
    private ScoreEvents events;

    Announcer(ProcessorContext<String, byte[]> context, PolicyBook policies, Observer observer) {
        this.observer = observer;
        this.context = context;
        this.policies = policies;
        this.events = new ScoreEvents(policies.timeline().policies().current().policy());
    }

    void announce(Outcome outcome) {
        var now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        for (var change : outcome.changes()) {
            forward(eventsOf(change.to()).changed(change, now), change.to().id(), now, ScoringTopology.CHANGES);
        }
        if (outcome.scored()) {
            var customer = outcome.customer();
            forward(eventsOf(customer).scored(customer, now), customer.id(), now, ScoringTopology.SCORES);
        }
    }

    /** Almost always those of the last customer: policies are few. */
    private ScoreEvents eventsOf(Customer customer) {
        if (events.policyVersion() != customer.rating().policyVersion()) {
            events = new ScoreEvents(policies.timeline().policyOf(customer));
        }
        return events;
    }

    void deadLetter(Record<@Nullable String, byte @Nullable []> purchase, UnreadableEventException reason) {
        var headers = new RecordHeaders(purchase.headers());
        headers.add(REASON, String.valueOf(reason.getMessage()).getBytes(StandardCharsets.UTF_8));
        context.recordMetadata().ifPresent(metadata -> {
            headers.add("keytier_dlq_topic", utf8(metadata.topic()));
            headers.add("keytier_dlq_partition", utf8(Integer.toString(metadata.partition())));
            headers.add("keytier_dlq_offset", utf8(Long.toString(metadata.offset())));
        });
        var value = purchase.value();
        if (value != null && value.length > LARGEST_DEAD_LETTER) {
            headers.add("keytier_dlq_omitted", utf8(Integer.toString(value.length)));
            value = null;
        }
        observer.deadLetter();
        context.forward(
                new Record<>(purchase.key(), value, context.currentSystemTimeMs(), headers),
                ScoringTopology.DEAD_LETTERS);
    }

    private void forward(Event<?> event, String customerId, Instant now, String sink) {
        var headers = new RecordHeaders();
        EventCodec.headers(event).forEach(headers::add);
        context.forward(new Record<>(customerId, EventCodec.body(event.data()), now.toEpochMilli(), headers), sink);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
