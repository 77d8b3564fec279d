package io.keytier.platform.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jakarta.inject.Singleton;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.jspecify.annotations.Nullable;

/** Which methods a path takes: what the framework knows, and does not say when it refuses one. */
@Singleton
class OfferedMethods {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** Gathered by who asks first: the application's paths are known only once it has started, and stay as they are. */
    private volatile @Nullable List<Offer> offers;

    private record Offer(Pattern path, Set<String> methods) {

        static Offer of(String template, Set<String> methods) {
            return new Offer(Pattern.compile(VARIABLE.matcher(template).replaceAll("[^/]+")), methods);
        }
    }

    /** The methods at a path, in which identifiers are encoded; empty if there is no such path. */
    Set<String> at(String path) {
        return offers().stream()
                .filter(offer -> offer.path().matcher(path).matches())
                .findFirst()
                .map(Offer::methods)
                .orElse(Set.of());
    }

    private List<Offer> offers() {
        var known = offers;
        if (known == null) {
            known = byTemplate().entrySet().stream()
                    .sorted(Comparator.comparing(offered -> VARIABLE.split(offered.getKey(), -1).length))
                    .map(offered -> Offer.of(offered.getKey(), offered.getValue()))
                    .toList();
            offers = known;
        }
        return known;
    }

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
