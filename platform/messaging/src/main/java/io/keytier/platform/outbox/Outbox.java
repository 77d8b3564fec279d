package io.keytier.platform.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.keytier.contracts.Topic;

/**
 * Publishes events if, and only if, the transaction that they are written in commits.
 *
 * <p>The caller's transaction must hold the row lock of each event's customer: that makes the order of a customer's
 * events the order of its commits. Once a customer's event has been published, nothing older follows it; after a crash
 * a whole batch may be published again, in its order and before anything newer.
 */
@ApplicationScoped
public class Outbox {

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final Wakeups wakeups;

    Outbox(DataSource dataSource, TransactionSynchronizationRegistry transaction, Wakeups wakeups) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.wakeups = wakeups;
    }

    /**
     * Writes one event.
     *
     * @throws IllegalStateException outside a transaction
     */
    public <T> void publish(Topic<T> topic, String customerId, String eventId, String type, T data) {
        publishAll(List.of(new OutboxEvent<>(topic, customerId, eventId, type, data)));
    }

    /**
     * Writes events by one statement; their order is that of the list.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void publishAll(List<? extends OutboxEvent<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            publishAll(Ahead.NOTHING, events);
        } catch (SQLException e) {
            throw new OutboxException(e);
        }
    }

    /**
     * Runs a statement of the caller's and writes events, by one round trip.
     *
     * @param events at least one; their order is that of the list
     * @throws SQLException of either
     * @throws IllegalStateException outside a transaction
     */
    public void publishAll(Ahead ahead, List<? extends OutboxEvent<?>> events) throws SQLException {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("an event is published in the transaction of its change");
        }
        try (var connection = dataSource.getConnection()) {
            OutboxTable.insert(connection, ahead, events, Instant.now());
        }
        var toWake = bucketsToWake();
        events.forEach(event -> toWake.set(Buckets.of(event.customerId())));
    }

    /**
     * Runs a statement of the caller's that decides which events are written along with its changes: one round trip, and
     * a transaction of its own.
     *
     * @param begun a statement from {@code with} on, up to a query called {@code decided} whose one column {@code
     *     position} holds the places of the events to be written, counted from 1
     * @param events at least one; their order is that of the list
     * @return which of them were written, counted from 0
     * @throws SQLException of the whole; unless the connection was lost, nothing was changed
     * @throws IllegalStateException within a transaction
     */
    public BitSet publishDecided(Ahead begun, List<? extends OutboxEvent<?>> events) throws SQLException {
        if (transaction.getTransactionKey() != null) {
            throw new IllegalStateException("this statement is a transaction of its own");
        }
        try (var connection = dataSource.getConnection()) {
            var written = OutboxTable.insertDecided(connection, begun, events, Instant.now());
            written.stream()
                    .map(place -> Buckets.of(events.get(place).customerId()))
                    .distinct()
                    .forEach(wakeups::wake);
            return written;
        }
    }

    private BitSet bucketsToWake() {
        var known = transaction.getResource(this);
        if (known != null) {
            return (BitSet) known;
        }
        var buckets = new BitSet(Buckets.COUNT);
        transaction.putResource(this, buckets);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                buckets.stream().forEach(wakeups::wake);
            }
        });
        return buckets;
    }
}
