package io.keytier.scoring.adapter.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Who asks: somebody with a token, or another instance on behalf of somebody. */
public final class Caller {

    /** Set on a hop, so that it is the only one. */
    static final String HOP = "KeyTier-Hop";

    @HeaderParam(HttpHeaders.AUTHORIZATION)
    @Parameter(hidden = true)
    @Nullable
    String authorization;

    @HeaderParam(HOP)
    @Parameter(hidden = true)
    @Nullable
    String hop;

    boolean isInstance() {
        return hop != null;
    }

    String authorization() {
        return authorization == null ? "" : authorization;
    }
}
