package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.keytier.orders.application.BulkRequest;
import io.keytier.orders.application.ImportDocuments;
import io.keytier.orders.application.ImportLines;
import io.keytier.orders.config.OrdersConfig;
import io.keytier.platform.body.AnySize;
import io.keytier.platform.problem.BodyException;
import io.keytier.platform.problem.Problem;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.security.Roles;
import io.keytier.platform.time.BusinessClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Any number of documents in one request, recorded as they arrive. */
@Path("/v1/orders/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bulk")
class BulkResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final String BROKE_OFF = " What was recorded until then stays; send it all again.";

    private final ImportDocuments importDocuments;
    private final ClientLimits limits;
    private final ObjectReader json;
    private final BusinessClock clock;
    private final Caller caller;
    private final int mostOfALine;

    BulkResource(
            ImportDocuments importDocuments,
            ClientLimits limits,
            ObjectMapper json,
            BusinessClock clock,
            Caller caller,
            OrdersConfig config) {
        this.importDocuments = importDocuments;
        this.limits = limits;
        this.json = json.readerFor(OrderRequest.class);
        this.clock = clock;
        this.caller = caller;
        this.mostOfALine = Math.toIntExact(config.limits().bulkLine().asLongValue());
    }

    /** Begins to read a body. */
    private interface Opening {
        ImportLines open() throws IOException;
    }

    @POST
    @Consumes(NDJSON)
    @AnySize
    @RolesAllowed(Roles.ERP)
    @Operation(
            operationId = "postBulk",
            summary = "Take many documents: one a line, as an array, or as CSV",
            description =
                    "Each is recorded as if it had come alone; a line refused never stops the others. CSV has the "
                            + "names of its columns in the first line, which are the fields of the JSON without the lines; it is "
                            + "separated by commas or semicolons, in UTF-8, quoted as in RFC 4180.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING, description = "An Order a line.")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = OrderRequest.class)),
                @Content(
                        mediaType = CSV,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "The names of columns, then an Order a line."))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of the lines; the header says where to look the request up",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = BulkAnswer.class)))
    public Response ndjson(@BeanParam BulkParameters parameters, InputStream body) {
        return answer(parameters, NDJSON, () -> ndjson(body, parameters));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @AnySize
    @RolesAllowed(Roles.ERP)
    @Operation(hidden = true)
    public Response array(@BeanParam BulkParameters parameters, InputStream body) {
        return answer(
                parameters,
                MediaType.APPLICATION_JSON,
                () -> ArrayLines.open(new LineBytes(ByteOrderMark.skip(body), mostOfALine), mapper(parameters)));
    }

    @POST
    @Consumes(CSV)
    @AnySize
    @RolesAllowed(Roles.ERP)
    @Operation(hidden = true)
    public Response csv(@BeanParam BulkParameters parameters, InputStream body) {
        return answer(parameters, CSV, () -> CsvLines.open(body, mapper(parameters), mostOfALine));
    }

    private Response answer(BulkParameters parameters, String format, Opening body) {
        var id = UUID.randomUUID().toString();
        var request = new BulkRequest(
                id, caller.source(), parameters.mode(), format, parameters.dryRun(), parameters.upsert());
        try (var admission = limits.admitBulk(caller.client())) {
            var report = importDocuments.run(request, body.open());
            return Response.ok(BulkAnswer.of(report))
                    .location(URI.create("/v1/orders/bulk/" + id))
                    .build();
        } catch (BodyException e) {
            throw new ProblemException(Problem.of(e.problem().status(), e.getMessage() + BROKE_OFF));
        } catch (IOException e) {
            throw new ProblemException(Problem.of(400, "The body broke off." + BROKE_OFF));
        }
    }

    private ImportLines ndjson(InputStream body, BulkParameters parameters) throws IOException {
        var lines = new ByteLines(ByteOrderMark.skip(body), mostOfALine);
        return new NdjsonLines(lines, LineBytes.tooLong(mostOfALine), mapper(parameters));
    }

    private LineMapper mapper(BulkParameters parameters) {
        var orders = new OrderMapper(caller.source(), clock.zone(), caller.mostLines());
        return new LineMapper(json, orders, parameters.upsert());
    }
}
