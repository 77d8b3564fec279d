package io.keytier.platform.intake;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.Event;
import io.keytier.contracts.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes batches of records in, at least once. A channel's method hands its batch over and returns the answer:
 *
 * <pre>{@code
 * @Incoming("scores")
 * Uni<Void> scores(ConsumerRecords<byte[], byte[]> records) {
 *     return intake.take(Topics.SCORES, records, applyScores::apply);
 * }
 * }</pre>
 *
 * <p>The events of a batch are applied in one transaction, and offsets are committed after it. The effect must be
 * idempotent, for a batch may come again. An event at fault ({@link EventFault}) goes to the topic's DLQ and the rest
 * of the batch takes effect without it; any other fault lies with the infrastructure: the batch is tried again for
 * ever, readiness is lowered meanwhile, and nothing reaches the DLQ.
 */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DeadLetters deadLetters;
    private final Stalls stalls;

    Intake(DeadLetters deadLetters, Stalls stalls) {
        this.deadLetters = deadLetters;
        this.stalls = stalls;
    }

    /**
     * Applies a batch on a worker thread.
     *
     * @param effect applies events in the order given, within the transaction it is called in; called again with
     *     smaller parts where one event spoils the whole
     * @return completes once everything is committed or dead-lettered; never fails by an exception
     */
    public <T> Uni<Void> take(
            Topic<T> topic, ConsumerRecords<byte[], byte[]> records, Consumer<List<Event<T>>> effect) {
        var batch = new Batch<>(topic, records, inTransaction(effect), deadLetters);
        return Uni.createFrom()
                .voidItem()
                .invoke(batch::finish)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(Exception.class)
                .invoke(fault -> stalled(topic, fault))
                .onFailure(Exception.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .invoke(() -> stalls.over(topic.name()));
    }

    private static <T> Consumer<List<Event<T>>> inTransaction(Consumer<List<Event<T>>> effect) {
        return events -> QuarkusTransaction.requiringNew().run(() -> effect.accept(events));
    }

    private void stalled(Topic<?> topic, Throwable fault) {
        if (stalls.begin(topic.name(), fault)) {
            LOG.errorf(fault, "Intake stalled, trying again until it works: topic=%s", topic.name());
        } else {
            LOG.warnf("Intake still stalled: topic=%s fault=%s", topic.name(), fault.getMessage());
        }
    }
}
