package io.keytier.scoring.adapter.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.keytier.contracts.Topics;
import io.keytier.scoring.domain.PolicyVersion;
import io.keytier.scoring.topology.PolicyEvents;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of policies, for those who write to it. All methods throw {@link KafkaException} without a broker. */
@ApplicationScoped
public class PolicyTopic {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.POLICIES.name(), 0);
    private static final String WRITER = "keytier-scoring-policies";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> kafka;
    private final Duration patience;
    private volatile int purchasePartitions;

    @Inject
    PolicyTopic(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this(kafka, PATIENCE);
    }

    /** @param patience how long each question may wait for the broker */
    public PolicyTopic(Map<String, Object> kafka, Duration patience) {
        this.kafka = kafka;
        this.patience = patience;
    }

    /** All versions, in order. */
    List<PolicyVersion> read() {
        var consumer = new KafkaConsumer<String, byte[]>(reading());
        try {
            consumer.assign(Set.of(PARTITION));
            consumer.seekToBeginning(Set.of(PARTITION));
            long end = consumer.endOffsets(Set.of(PARTITION)).get(PARTITION);
            return readUpTo(end, consumer);
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    private List<PolicyVersion> readUpTo(long end, KafkaConsumer<String, byte[]> consumer) {
        var versions = new ArrayList<PolicyVersion>();
        long deadline = System.nanoTime() + patience.toNanos();
        while (consumer.position(PARTITION) < end) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the policies were not read to their end in " + patience);
            }
            for (var found : consumer.poll(Duration.ofMillis(100))) {
                versions.add(PolicyEvents.read(found.headers(), found.value()));
            }
        }
        return versions;
    }

    /** The writer of the topic: whoever opens it after this one fences it. */
    PolicyWriter writer() {
        var config = new HashMap<>(kafka);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, WRITER);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis());
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis() / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis());
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, millis());
        return new PolicyWriter(config);
    }

    /** Partitions of the purchases, fixed at install. */
    public int purchasePartitions() {
        if (purchasePartitions == 0) {
            var topic = Topics.PURCHASES.name();
            try (var admin = Admin.create(asking())) {
                purchasePartitions = admin.describeTopics(Set.of(topic))
                        .topicNameValues()
                        .get(topic)
                        .get()
                        .partitions()
                        .size();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted while asking for the partitions of " + topic, e);
            } catch (ExecutionException e) {
                throw new KafkaException("cannot tell the partitions of " + topic, e.getCause());
            }
        }
        return purchasePartitions;
    }

    private int millis() {
        return Math.toIntExact(patience.toMillis());
    }

    private Map<String, Object> asking() {
        var config = new HashMap<>(kafka);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis() / 2);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis());
        return config;
    }

    private Map<String, Object> reading() {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis());
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return config;
    }
}
