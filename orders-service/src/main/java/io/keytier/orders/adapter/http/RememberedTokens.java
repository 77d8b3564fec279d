package io.keytier.orders.adapter.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a short time whom a token was found to stand for: an ERP sends the same one with each order, and to
 * check its signature costs as much as to record the order. A token that has expired is never taken; one whose key was
 * withdrawn is taken for {@link #MEMORY} at most.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class RememberedTokens implements HttpAuthenticationMechanism {

    static final Duration MEMORY = Duration.ofMinutes(1);

    private static final int MOST = 1_000;
    private static final String BEARER = "Bearer ";

    /** Tells that a token is good only along with a proof of its own, which each request brings anew. */
    private static final String CONFIRMATION = "cnf";

    private final OidcAuthenticationMechanism oidc;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    RememberedTokens(OidcAuthenticationMechanism oidc) {
        this.oidc = oidc;
    }

    private record Known(SecurityIdentity identity, Instant until) {}

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var token = bearer(context.request().getHeader("Authorization"));
        if (token == null) {
            return oidc.authenticate(context, providers);
        }
        var found = known.get(token);
        if (found != null && clock.instant().isBefore(found.until())) {
            return Uni.createFrom().item(found.identity());
        }
        return oidc.authenticate(context, providers).invoke(identity -> remember(token, identity));
    }

    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
    }

    private void remember(String token, @Nullable SecurityIdentity identity) {
        if (identity != null
                && identity.getPrincipal() instanceof JsonWebToken checked
                && !checked.containsClaim(CONFIRMATION)) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(token, new Known(lasting(identity), memoryOf(checked)));
        }
    }

    private Instant memoryOf(JsonWebToken checked) {
        var latest = clock.instant().plus(MEMORY);
        var expiry = Instant.ofEpochSecond(checked.getExpirationTime());
        return expiry.isBefore(latest) ? expiry : latest;
    }

    /** Without what belongs to the one request that it came with. */
    private static SecurityIdentity lasting(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
