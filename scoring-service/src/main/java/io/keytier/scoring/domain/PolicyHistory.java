package io.keytier.scoring.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All versions of the policy. They never change; the highest is in force. */
public final class PolicyHistory {

    private final TreeMap<Integer, PolicyVersion> versions = new TreeMap<>();

    /** @param initial the policy that an installation begins with */
    public PolicyHistory(Policy initial) {
        versions.put(initial.version(), PolicyVersion.initial(initial));
    }

    private PolicyHistory(TreeMap<Integer, PolicyVersion> versions, PolicyVersion next) {
        this.versions.putAll(versions);
        this.versions.putIfAbsent(next.number(), next);
    }

    /** This history and one version more. A version that is known already stays as it is. */
    public PolicyHistory with(PolicyVersion next) {
        return new PolicyHistory(versions, next);
    }

    /** The version in force. */
    public PolicyVersion current() {
        return versions.lastEntry().getValue();
    }

    public Optional<PolicyVersion> version(int number) {
        return Optional.ofNullable(versions.get(number));
    }

    /** The policy that held at a moment. */
    public Policy inForceAt(Instant moment) {
        return versions.descendingMap().values().stream()
                .filter(version -> !version.publishedAt().isAfter(moment))
                .findFirst()
                .orElseThrow()
                .policy();
    }

    /** The latest first. */
    public List<PolicyVersion> all() {
        return List.copyOf(versions.descendingMap().values());
    }

    /** The versions after one, in order. */
    List<PolicyVersion> after(int number) {
        return List.copyOf(versions.tailMap(number, false).values());
    }
}
