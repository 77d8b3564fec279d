package io.keytier.platform.problem;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.keytier.platform.paging.Cursor;
import io.keytier.platform.paging.Page;
import io.keytier.platform.paging.PageRequest;
import io.keytier.platform.request.MayBeEmpty;
import io.keytier.platform.request.Parameters;
import io.keytier.platform.security.Roles;
import org.jspecify.annotations.Nullable;

@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MANAGER)
class ThingResource {

    enum Kind {
        ROUND,
        SQUARE
    }

    record Part(String sku, int quantity) {}

    record Thing(
            @Nullable String name,
            @Nullable BigDecimal price,
            @Nullable Kind kind,
            @Nullable LocalDate madeOn,
            @Nullable Instant soldAt,
            @Nullable Long count,
            @Nullable List<Part> parts) {}

    @POST
    public Thing echo(Thing thing) {
        return thing;
    }

    @GET
    @Path("{id}")
    public Thing find(@PathParam("id") String id) {
        return new Thing(Parameters.identifier("id", id), null, null, null, null, null, null);
    }

    @GET
    @Path("{id}/parts")
    public Page<Integer> parts(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var request = PageRequest.of(limit, cursor);
        int first =
                request.after().map(after -> Integer.parseInt(after.key(0)) + 1).orElse(1);
        var rows = java.util.stream.IntStream.rangeClosed(first, 5)
                .limit(request.rows())
                .boxed()
                .toList();
        return Page.of(rows, request, Cursor::at, row -> row);
    }

    @GET
    @Path("of-day/{day}")
    public String ofDay(@PathParam("day") LocalDate day) {
        return day.toString();
    }

    @GET
    @Path("filtered/list")
    public String filtered(@QueryParam("day") LocalDate day, @QueryParam("kind") Kind kind) {
        return day + " " + kind;
    }

    @GET
    @Path("searched/list")
    @MayBeEmpty("q")
    public String searched(@QueryParam("q") String search, @QueryParam("kind") String kind) {
        return search + " " + kind;
    }

    @GET
    @Path("broken/now")
    public Thing broken() {
        throw new IllegalStateException("secret of io.keytier.Internals: SELECT 1");
    }

    @GET
    @Path("moving/now")
    public Thing moving() {
        throw ProblemException.unavailable("The partition moves.", Duration.ofSeconds(3));
    }
}
