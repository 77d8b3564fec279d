package io.keytier.testkit;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Makes a Quarkus test trust the tokens of {@link Tokens}. */
public final class TokenResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.oidc.public-key", Tokens.issuer().publicKey());
    }

    @Override
    public void stop() {}
}
