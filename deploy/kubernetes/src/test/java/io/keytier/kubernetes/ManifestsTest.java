package io.keytier.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestsTest {

    @ParameterizedTest
    @EnumSource
    void shouldFitTheSchemaOfEveryObject(Kustomization kustomization) {
        var objects = kustomization.objects();

        assertThat(objects).hasSizeGreaterThan(30).allSatisfy(object -> assertThat(
                        Schema.of(object).violations(object))
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void shouldHoldNoSecret(Kustomization kustomization) {
        assertThat(kustomization.objects("Secret")).isEmpty();
        assertThat(kustomization.objects("ConfigMap"))
                .allSatisfy(map -> assertThat(map.path("data").properties())
                        .noneMatch(entry -> entry.getKey().contains("PASSWORD")));
    }

    @Test
    void shouldRunOneOfEverythingInDev() {
        var counts = Kustomization.DEV.objects().stream()
                .flatMap(object -> List.of("replicas", "instances").stream()
                        .map(object.path("spec")::path)
                        .filter(JsonNode::isInt))
                .map(JsonNode::asInt)
                .toList();

        assertThat(counts).hasSizeGreaterThan(10).containsOnly(1);
    }

    @Test
    void shouldNameEachScoringInstanceAfterItsPod() {
        var scoring = Kustomization.BASE.objects("StatefulSet").get(0);
        var environment = scoring.at("/spec/template/spec/containers/0/env");

        assertThat(environment).anySatisfy(variable -> {
            assertThat(variable.path("name").asText()).isEqualTo("KEYTIER_INSTANCE_ID");
            assertThat(variable.at("/valueFrom/fieldRef/fieldPath").asText()).isEqualTo("metadata.name");
        });
    }
}
