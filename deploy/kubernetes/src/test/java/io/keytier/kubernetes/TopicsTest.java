package io.keytier.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.keytier.contracts.Topic.Cleanup;
import io.keytier.contracts.Topics;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void shouldCreateTheTopicsOfContractsAndTheirDlqs() {
        assertThat(created(Kustomization.BASE, 3, 2)).isEqualTo(asked(3, 2));
    }

    @Test
    void shouldCreateTheSameTopicsInDevWithOneCopy() {
        assertThat(created(Kustomization.DEV, 1, 1)).isEqualTo(asked(1, 1));
    }

    private static Map<String, String> created(Kustomization kustomization, int replicas, int inSync) {
        return kustomization.objects("KafkaTopic").stream()
                .collect(Collectors.toMap(
                        topic -> topic.at("/metadata/name").asText(),
                        topic -> settings(topic.path("spec")),
                        (one, other) -> one + " and " + other,
                        TreeMap::new));
    }

    private static String settings(JsonNode spec) {
        var config = spec.path("config");
        return describe(
                spec.path("partitions").asInt(),
                spec.path("replicas").asInt(),
                config.path("min.insync.replicas").asInt(),
                config.path("cleanup.policy").asText()
                        + config.path("retention.ms").asText());
    }

    private static Map<String, String> asked(int replicas, int inSync) {
        var topics = new TreeMap<String, String>();
        for (var topic : Topics.ALL) {
            topics.put(
                    topic.name(),
                    describe(topic.partitions(Topics.PARTITIONS), replicas, inSync, cleanup(topic.cleanup())));
            if (topic.hasDlq()) {
                topics.put(topic.dlq(), describe(Topics.PARTITIONS, replicas, inSync, "delete-1"));
            }
        }
        return topics;
    }

    private static String cleanup(Cleanup cleanup) {
        return cleanup instanceof Cleanup.Delete delete
                ? "delete" + delete.retention().map(Duration::toMillis).orElse(-1L)
                : "compact";
    }

    private static String describe(int partitions, int replicas, int inSync, String cleanup) {
        return "%d partitions, %d replicas, %d in sync, %s".formatted(partitions, replicas, inSync, cleanup);
    }
}
