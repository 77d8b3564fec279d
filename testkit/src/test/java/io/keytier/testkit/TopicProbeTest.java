package io.keytier.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import io.keytier.contracts.Event;
import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.Topics;
import org.junit.jupiter.api.Test;

class TopicProbeTest {

    @Test
    void shouldReadACustomersEventsAmongOthers() {
        try (var probe = TopicProbe.of(Topics.PURCHASES)) {
            probe.publish("C-1", closing("e-1", "C-1"));
            probe.publish("C-2", closing("e-2", "C-2"));

            assertThat(probe.awaitNext("C-2").id()).isEqualTo("e-2");
            assertThat(probe.drain(Duration.ofMillis(500)))
                    .extracting(Event::id)
                    .containsExactly("e-1");
        }
    }

    @Test
    void shouldPublishWhatNoConsumerCanRead() {
        try (var probe = TopicProbe.of(Topics.SCORES);
                var records = RecordProbe.of(Topics.SCORES.name())) {
            probe.publishRaw("C-1", Map.of("ce_type", new byte[] {'?'}), new byte[] {'{'});

            assertThat(records.awaitNext(found -> "C-1".equals(found.key())).value())
                    .containsExactly('{');
        }
    }

    private static Event<PurchaseEvent> closing(String id, String customerId) {
        var time = Instant.parse("2026-01-01T00:00:00Z");
        var closed = new ImportClosed("i-1", customerId, time, LocalDate.parse("2026-01-01"));
        return new Event<>(id, "/keytier/test", "keytier.import.closed.v1", time, closed);
    }
}
