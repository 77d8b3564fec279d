package io.keytier.platform.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/v1/unannotated")
class UnannotatedResource {

    @GET
    public String denied() {
        return "not to be seen";
    }
}
