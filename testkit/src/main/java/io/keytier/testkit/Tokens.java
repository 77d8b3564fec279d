package io.keytier.testkit;

import java.nio.file.Path;
import java.time.Duration;

import io.keytier.embedded.TokenIssuer;

/** Bearer tokens that a service started with {@link TokenResource} accepts. */
public final class Tokens {

    private static final Duration VALIDITY = Duration.ofHours(1);

    private Tokens() {}

    /** The {@code Authorization} header of the role's usual person: {@code rep-1} for sales, else {@code <role>-1}. */
    public static String bearer(String role) {
        return bearer(role, "sales".equals(role) ? "rep-1" : role + "-1");
    }

    /** The {@code Authorization} header of a person in a role. */
    public static String bearer(String role, String person) {
        return bearer(role, person, "erp".equals(role) ? "erp-demo" : "demo");
    }

    /** The same for a token client: what a document's source comes from. */
    public static String bearer(String role, String person, String client) {
        return "Bearer " + issuer().token(role, person, client, VALIDITY);
    }

    /** A header with a token that is good for a given time from now. */
    public static String bearer(String role, Duration validity) {
        return "Bearer " + issuer().token(role, role + "-1", "erp-demo", validity);
    }

    /** A header with a token that has expired. */
    public static String expired(String role) {
        return "Bearer " + issuer().token(role, role + "-1", "demo", VALIDITY.negated());
    }

    /** A header with a token of the right form, signed with a key that no service trusts. */
    public static String forged(String role) {
        return "Bearer " + TokenIssuer.inMemory().token(role, role + "-1", "demo", VALIDITY);
    }

    /** One key in a test JVM, over all class loaders: kept in a directory. */
    static TokenIssuer issuer() {
        return TokenIssuer.keptIn(Path.of(Infra.once("tokens", () -> {
            var directory = Scratch.directory("tokens");
            Scratch.cleanUpAtExit(() -> {}, directory);
            return directory.toString();
        })));
    }
}
