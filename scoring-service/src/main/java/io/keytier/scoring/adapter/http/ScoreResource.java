package io.keytier.scoring.adapter.http;

import java.time.Duration;
import java.time.LocalDate;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.request.Parameters;
import io.keytier.platform.security.Roles;
import io.keytier.platform.time.BusinessClock;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.topology.ScoreEvents;
import io.keytier.scoring.topology.ScoreReader;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;

/** Scores, read from the live state. Any instance answers for any customer. */
@Path("/v1/scores")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES, Roles.SERVICE, Roles.MANAGER, Roles.MARKETING, Roles.OPS})
class ScoreResource {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ScoreReader scores;
    private final OtherInstances others;
    private final ScoreEvents events;
    private final Policy policy;
    private final BusinessClock clock;

    ScoreResource(KafkaStreams streams, OtherInstances others, Policy policy, BusinessClock clock) {
        this.scores = new ScoreReader(streams);
        this.others = others;
        this.events = new ScoreEvents(policy);
        this.policy = policy;
        this.clock = clock;
    }

    /** 404 for a customer never seen; 503 while the customer's partition moves between instances. */
    @GET
    @Path("/{customerId}")
    @Blocking
    public Response score(
            @PathParam("customerId") String customerId, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        Parameters.identifier("customerId", customerId);
        try {
            var holder = scores.holderOf(customerId);
            if (holder.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
                throw moving();
            }
            return others.isThisInstance(holder.activeHost())
                    ? Response.ok(here(customerId)).build()
                    : others.ask(holder.activeHost(), "/v1/scores/", customerId, authorization);
        } catch (InvalidStateStoreException e) {
            throw moving();
        }
    }

    private ScoreResponse here(String customerId) {
        var customer = scores.find(customerId)
                .orElseThrow(() -> ProblemException.notFound("No document of customer " + customerId + " is known."));
        var next = customer.nextReview(policy);
        return ScoreResponse.of(events.scoreOf(customer, clock.now()), asOf(customer, next), next);
    }

    /** Today, or the day before a review that is due and has not come about yet. */
    private LocalDate asOf(Customer customer, LocalDate nextReview) {
        var today = clock.today();
        var latest = nextReview == null || nextReview.isAfter(today) ? today : nextReview.minusDays(1);
        return latest.isAfter(customer.asOf()) ? latest : customer.asOf();
    }

    private static ProblemException moving() {
        return ProblemException.unavailable("The customer's partition is moving between instances.", RETRY_AFTER);
    }
}
