package io.keytier.scoring.adapter.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import io.keytier.contracts.EventJson;
import io.keytier.scoring.domain.Policy;

/** The policy in force until a manager writes another: weights and worked example are the source article's. */
public final class DefaultPolicy {

    private static final String RESOURCE = "/default-policy.json";

    private DefaultPolicy() {}

    /** The article's policy, its amounts in CNY. */
    public static Policy load() {
        try (var json = Objects.requireNonNull(DefaultPolicy.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return EventJson.mapper().readValue(json, PolicyJson.class).toPolicy();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
