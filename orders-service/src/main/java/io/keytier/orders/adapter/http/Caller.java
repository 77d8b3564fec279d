package io.keytier.orders.adapter.http;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.config.OrdersConfig;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who asks, and which documents are theirs. */
@ApplicationScoped
public class Caller {

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final OrdersConfig config;

    Caller(SecurityIdentity identity, JsonWebToken token, OrdersConfig config) {
        this.identity = identity;
        this.token = token;
        this.config = config;
    }

    /**
     * The source that the token's client stands for.
     *
     * @throws ProblemException 403 if the token names no client
     */
    public String source() {
        var client = clientOrNull();
        if (client == null) {
            throw ProblemException.forbidden(
                    "The token names no client (azp or client_id), so its documents have no source.");
        }
        return config.sources().getOrDefault(client, client);
    }

    /** The token's client, or the person where it names none. */
    public String client() {
        var client = clientOrNull();
        return client == null ? token.getName() : client;
    }

    private @Nullable String clientOrNull() {
        String client = token.getClaim("azp");
        return client == null ? token.getClaim("client_id") : client;
    }

    /** How many lines a document of theirs may have. */
    int mostLines() {
        return config.limits().lines();
    }

    /** The source whose bulk requests they see: an operator sees all, which is empty. */
    Optional<String> sourceOfBulk() {
        return identity.hasRole(Roles.OPS) ? Optional.empty() : Optional.of(source());
    }

    /** Whether other systems' documents are hidden: an ERP sees its own only. */
    boolean seesOwnOnly() {
        return !identity.hasRole(Roles.SALES) && !identity.hasRole(Roles.SERVICE) && !identity.hasRole(Roles.MANAGER);
    }

    /**
     * The source to look into: the one asked for, an ERP's own where none is.
     *
     * @return null for all sources
     * @throws ProblemException 403 if an ERP asks for another one
     */
    public @Nullable String sourceToRead(@Nullable String asked) {
        if (!seesOwnOnly()) {
            return asked;
        }
        if (asked != null && !asked.equals(source())) {
            throw ProblemException.forbidden("An ERP reads its own documents only, those of source " + source() + ".");
        }
        return source();
    }
}
