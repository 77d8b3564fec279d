package io.keytier.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PodsTest {

    @ParameterizedTest
    @EnumSource
    void shouldRunRestricted(Kustomization kustomization) {
        assertThat(pods(kustomization)).hasSize(4).allSatisfy(pod -> {
            assertThat(pod.at("/automountServiceAccountToken")).hasToString("false");
            assertThat(pod.at("/securityContext/runAsNonRoot")).hasToString("true");
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            var container = pod.at("/containers/0/securityContext");
            assertThat(container.path("allowPrivilegeEscalation")).hasToString("false");
            assertThat(container.path("readOnlyRootFilesystem")).hasToString("true");
            assertThat(container.at("/capabilities/drop")).hasToString("[\"ALL\"]");
            assertThat(pod.at("/containers/0/volumeMounts/0/mountPath").asText())
                    .isEqualTo("/tmp");
        });
    }

    @ParameterizedTest
    @EnumSource
    void shouldAnswerProbesOnTheManagementPort(Kustomization kustomization) {
        assertThat(pods(kustomization)).allSatisfy(pod -> {
            var container = pod.at("/containers/0");
            for (var probe : List.of("startup/started", "liveness/live", "readiness/ready")) {
                var name = probe.split("/");
                var request = container.at("/" + name[0] + "Probe/httpGet");
                assertThat(request.path("path").asText()).isEqualTo("/q/health/" + name[1]);
                assertThat(request.path("port").asText()).isEqualTo("management");
            }
            assertThat(port(container, "management")).isEqualTo(port(container, "http") + 1000);
        });
    }

    @ParameterizedTest
    @EnumSource
    void shouldAskForResourcesAndBoundThem(Kustomization kustomization) {
        assertThat(pods(kustomization)).allSatisfy(pod -> assertThat(
                        Stream.of("requests", "limits").flatMap(amounts -> Stream.of("cpu", "memory")
                                .map(name -> pod.at("/containers/0/resources/" + amounts + "/" + name)
                                        .asText())))
                .doesNotContain(""));
    }

    private static List<JsonNode> pods(Kustomization kustomization) {
        return kustomization.objects().stream()
                .map(object -> object.at("/spec/template/spec"))
                .filter(pod -> pod.has("containers"))
                .toList();
    }

    private static int port(JsonNode container, String name) {
        for (var port : container.path("ports")) {
            if (name.equals(port.path("name").asText())) {
                return port.path("containerPort").asInt();
            }
        }
        throw new AssertionError("no port " + name);
    }
}
