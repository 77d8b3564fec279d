package io.keytier.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each schema sees what is wrong, and only what is wrong. */
class SchemaTest {

    private static final String NAMED = ", metadata: {name: a}, ";
    private static final String SERVICE = "{apiVersion: v1, kind: Service" + NAMED;
    private static final String DATABASE = "{apiVersion: postgresql.cnpg.io/v1, kind: Database" + NAMED;
    private static final String POOL = "{apiVersion: kafka.strimzi.io/v1, kind: KafkaNodePool" + NAMED;
    private static final String KAFKA = "{apiVersion: kafka.strimzi.io/v1, kind: Kafka" + NAMED;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spec: {ports: [{port: 80}]}}                     | 0
            spec: {ports: [{port: 80}], prots: []}}          | 1
            spec: {ports: [{name: http}]}}                   | 1
            spec: {ports: 80}}                               | 1
            """)
    void shouldHoldKubernetesObjectsAgainstTheirSchema(String rest, int violations) throws Exception {
        assertViolations(SERVICE + rest, violations);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spec: {replicas: 1, roles: [broker], storage: {type: ephemeral}}}              | 0
            spec: {replicas: 1, roles: [broker], storage: {type: ephemeral}, role: x}}     | 1
            spec: {replicas: 1, roles: [broker], storage: {type: ephemeral, sise: 1Gi}}}   | 1
            spec: {replicas: 1, roles: [broker], storage: {}}}                             | 1
            spec: {replicas: 1, roles: [brokers], storage: {type: ephemeral}}}             | 1
            spec: {replicas: many, roles: [broker], storage: {type: ephemeral}}}           | 1
            spec: {roles: [broker], storage: {type: ephemeral}}}                           | 1
            """)
    void shouldHoldStrimziPoolsAgainstTheirSchema(String rest, int violations) throws Exception {
        assertViolations(POOL + rest, violations);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spec: {kafka: {listeners: [{name: a, port: 9092, type: internal, tls: false}]}}}   | 0
            spec: {kafka: {listeners: [{name: a, port: 9092, type: inside, tls: false}]}}}     | 1
            spec: {kafka: {listeners: [{name: a, port: 9092, type: internal}]}}}               | 1
            spec: {kafka: {listeners: [], replicas: 3}}}                                       | 1
            spec: {kafka: {listeners: []}, zookeeper: {replicas: 3}}}                          | 1
            """)
    void shouldHoldStrimziClustersAgainstTheirSchema(String rest, int violations) throws Exception {
        assertViolations(KAFKA + rest, violations);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spec: {cluster: {name: db}, name: orders, owner: orders}}                                | 0
            spec: {cluster: {name: db}, name: orders, owner: orders, size: 1Gi}}                     | 1
            spec: {cluster: {name: db}, name: orders}}                                               | 1
            spec: {cluster: {name: db}, name: orders, owner: orders, databaseReclaimPolicy: keep}}   | 1
            """)
    void shouldHoldCloudNativePgObjectsAgainstTheirSchema(String rest, int violations) throws Exception {
        assertViolations(DATABASE + rest, violations);
    }

    @ParameterizedTest
    @CsvSource({"apps/v2,Deployment", "kafka.strimzi.io/v1beta2,Kafka", "postgresql.cnpg.io/v1,Poolers"})
    void shouldRefuseWhatHasNoSchema(String apiVersion, String kind) throws Exception {
        assertViolations("{apiVersion: " + apiVersion + ", kind: " + kind + "}", 1);
    }

    private static void assertViolations(String yaml, int violations) throws JsonProcessingException {
        var object = new YAMLMapper().readTree(yaml);

        assertThat(Schema.of(object).violations(object)).hasSize(violations);
    }
}
