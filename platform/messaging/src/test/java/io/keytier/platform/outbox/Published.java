package io.keytier.platform.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.keytier.contracts.EventJson;
import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What consumers see of the topic: what was committed. */
final class Published {

    static final int PARTITIONS = 3;

    private Published() {}

    static List<Integer> numbersOf(String customer, String bootstrapServers) {
        var config = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(Topics.PURCHASES.name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var numbers = new ArrayList<Integer>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found -> {
                    if (found.key().equals(customer)) {
                        numbers.add(numberIn(found.value()));
                    }
                });
            }
            return numbers;
        }
    }

    private static int numberIn(byte[] body) {
        try {
            return Integer.parseInt(
                    EventJson.mapper().readValue(body, ImportClosed.class).importId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
