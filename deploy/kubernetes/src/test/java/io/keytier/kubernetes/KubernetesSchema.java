package io.keytier.kubernetes;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;

/** Kubernetes' own objects: unknown and missing fields and types, but not the values of enumerations. */
final class KubernetesSchema implements Schema {

    private static final Map<String, Check> CHECKS = Map.of(
            "v1 Namespace", V1Namespace::validateJsonElement,
            "v1 ConfigMap", V1ConfigMap::validateJsonElement,
            "v1 Service", V1Service::validateJsonElement,
            "v1 ServiceAccount", V1ServiceAccount::validateJsonElement,
            "apps/v1 Deployment", V1Deployment::validateJsonElement,
            "apps/v1 StatefulSet", V1StatefulSet::validateJsonElement,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement);

    @Override
    public List<String> violations(JsonNode object) {
        var kind =
                object.path("apiVersion").asText() + " " + object.path("kind").asText();
        var check = CHECKS.get(kind);
        if (check == null) {
            return List.of("no schema for " + kind);
        }
        try {
            check.accept(JsonParser.parseString(object.toString()));
            return List.of();
        } catch (IllegalArgumentException | ClassCastException | IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private interface Check {
        void accept(JsonElement object) throws IOException;
    }
}
