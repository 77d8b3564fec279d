package io.keytier.platform.intake;

import static io.keytier.platform.intake.Records.bare;
import static io.keytier.platform.intake.Records.batch;
import static io.keytier.platform.intake.Records.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.keytier.contracts.Event;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.Topic;
import io.keytier.contracts.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class BatchSpec {

    private final List<List<String>> applied = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private boolean databaseDown;
    private boolean brokerDown;
    private Set<String> atFault = Set.of();

    @Test
    void shouldApplyABatchAtOnce() {
        batchOf(batch(record(0, "A"), record(1, "B"), record(2, "C"))).finish();

        assertThat(applied).containsExactly(List.of("A", "B", "C"));
        assertThat(letters).isEmpty();
    }

    @Test
    void shouldLeaveTheUnreadableOut() {
        batchOf(batch(record(0, "A"), bare(1, "no event".getBytes()), record(2, "C")))
                .finish();

        assertThat(applied).containsExactly(List.of("A", "C"));
        assertThat(letters).containsExactly("1: header ce_type is missing");
    }

    @Test
    void shouldFindTheEventsAtFaultAndApplyTheOthersInOrder() {
        atFault = Set.of("B", "E");

        batchOf(batch(record(0, "A"), record(1, "B"), record(2, "C"), record(3, "D"), record(4, "E")))
                .finish();

        assertThat(applied.stream().flatMap(List::stream)).containsExactly("A", "C", "D");
        assertThat(letters)
                .containsExactly("1: IllegalArgumentException: refused B", "4: IllegalArgumentException: refused E");
    }

    @Test
    void shouldDeadLetterNothingWhileTheDatabaseIsDown() {
        var batch = batchOf(batch(record(0, "A"), record(1, "B")));
        databaseDown = true;

        assertThatThrownBy(batch::finish).hasMessage("database is down");

        assertThat(letters).isEmpty();
    }

    @Test
    void shouldDoEverythingOnceWhenItIsCalledAgainAfterFaults() {
        var batch = batchOf(batch(record(0, "A"), bare(1, new byte[0]), record(2, "B")));
        brokerDown = true;
        assertThatThrownBy(batch::finish).isInstanceOf(KafkaException.class);
        brokerDown = false;
        databaseDown = true;
        assertThatThrownBy(batch::finish).hasMessage("database is down");
        databaseDown = false;

        batch.finish();
        batch.finish();

        assertThat(applied).containsExactly(List.of("A", "B"));
        assertThat(letters).containsExactly("1: header ce_type is missing");
    }

    private Batch<PurchaseEvent> batchOf(ConsumerRecords<byte[], byte[]> records) {
        return new Batch<>(Topics.PURCHASES, records, this::apply, new ListedLetters());
    }

    private void apply(List<Event<PurchaseEvent>> events) {
        if (databaseDown) {
            throw new IllegalStateException("database is down");
        }
        var customers = events.stream().map(event -> event.data().customerId()).toList();
        customers.stream().filter(atFault::contains).findFirst().ifPresent(customer -> {
            throw new IllegalArgumentException("refused " + customer);
        });
        applied.add(customers);
    }

    private final class ListedLetters extends DeadLetters {

        ListedLetters() {
            super(Map.of(), new SimpleMeterRegistry(), "test");
        }

        @Override
        void send(Topic<?> topic, ConsumerRecord<byte[], byte[]> received, String reason) {
            if (brokerDown) {
                throw new KafkaException("broker is down");
            }
            letters.add(received.offset() + ": " + reason);
        }
    }
}
