package io.keytier.orders.adapter.http;

import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts each request of a token client before anything is made of it. */
class LimitFilter {

    private final ClientLimits limits;
    private final SecurityIdentity identity;
    private final Caller caller;

    LimitFilter(ClientLimits limits, SecurityIdentity identity, Caller caller) {
        this.limits = limits;
        this.identity = identity;
        this.caller = caller;
    }

    @ServerRequestFilter
    public void count() {
        if (!identity.isAnonymous()) {
            limits.admit(caller.client());
        }
    }
}
