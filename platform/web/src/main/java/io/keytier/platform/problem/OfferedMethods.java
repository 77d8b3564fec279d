package io.keytier.platform.problem;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jakarta.inject.Singleton;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Which methods a path takes: what the framework knows, and does not say when it refuses one. */
@Singleton
class OfferedMethods {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** The methods at a path, in which identifiers are encoded; empty if there is no such path. */
    Set<String> at(String path) {
        return byTemplate().entrySet().stream()
                .filter(offered ->
                        path.matches(VARIABLE.matcher(offered.getKey()).replaceAll("[^/]+")))
                .min(Comparator.comparing(offered -> VARIABLE.split(offered.getKey(), -1).length))
                .map(Map.Entry::getValue)
                .orElse(Set.of());
    }

    /** Asked only for what is refused: nothing that has to be quick. */
    private static Map<String, Set<String>> byTemplate() {
        var offered = new TreeMap<String, Set<String>>();
        var deployment = ResteasyReactiveRecorder.getCurrentDeployment();
        RuntimeResourceVisitor.visitRuntimeResources(
                deployment.getPrefix(), deployment.getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        offered.computeIfAbsent(withoutEndingSlash(template), any -> new TreeSet<>())
                                .add(method);
                    }
                });
        return offered;
    }

    private static String withoutEndingSlash(String template) {
        return template.endsWith("/") ? template.substring(0, template.length() - 1) : template;
    }
}
