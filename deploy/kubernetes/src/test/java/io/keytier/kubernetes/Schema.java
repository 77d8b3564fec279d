package io.keytier.kubernetes;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** What an object of some API may look like. */
interface Schema {

    /** What is wrong with an object, in words; empty if it fits. */
    List<String> violations(JsonNode object);

    /** The schema for an object by its API group. */
    static Schema of(JsonNode object) {
        var apiVersion = object.path("apiVersion").asText();
        if (apiVersion.startsWith("kafka.strimzi.io/")) {
            return new StrimziSchema();
        }
        if (apiVersion.startsWith("postgresql.cnpg.io/")) {
            return new CloudNativePgSchema();
        }
        return new KubernetesSchema();
    }
}
