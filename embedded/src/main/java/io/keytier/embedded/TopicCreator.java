package io.keytier.embedded;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import io.keytier.contracts.Topic.Cleanup;
import io.keytier.contracts.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates KeyTier's topics where no operator does. */
public final class TopicCreator {

    private static final String FOR_EVER = "-1";

    private TopicCreator() {}

    /**
     * Creates every topic of {@link Topics#ALL} and its DLQ, unless it exists; never changes one.
     *
     * @param partitions of every topic keyed by customer
     */
    public static void createAll(String bootstrapServers, int partitions, short replication) {
        var topics = Topics.ALL.stream()
                .flatMap(topic -> Stream.concat(
                        Stream.of(new NewTopic(topic.name(), topic.partitions(partitions), replication)
                                .configs(configs(topic.cleanup()))),
                        topic.hasDlq()
                                ? Stream.of(new NewTopic(topic.dlq(), partitions, replication)
                                        .configs(configs(new Cleanup.Delete(Optional.empty()))))
                                : Stream.empty()))
                .toList();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(topics).values().values().forEach(TopicCreator::awaitCreated);
        }
    }

    private static Map<String, String> configs(Cleanup cleanup) {
        if (cleanup instanceof Cleanup.Delete delete) {
            var retention = delete.retention().map(time -> Long.toString(time.toMillis()));
            return Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    retention.orElse(FOR_EVER));
        }
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    private static void awaitCreated(KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create the topics", e);
            }
        }
    }
}
