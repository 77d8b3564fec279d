package io.keytier.scoring.adapter.http;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.keytier.platform.problem.ProblemException;
import io.keytier.scoring.topology.LiveState;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Answers for a customer here if this instance holds it, and by one hop to the one that does if not. While that one
 * does not answer, those that keep a copy do.
 */
@ApplicationScoped
class Holders {

    private final LiveState state;
    private final OtherInstances others;

    Holders(KafkaStreams streams, OtherInstances others) {
        this.state = new LiveState(streams);
        this.others = others;
    }

    /**
     * @param here the answer from the state of this instance; empty for a customer never seen
     * @throws ProblemException 404 for a customer never seen; 503 while its partition moves between instances
     */
    Response answer(String customerId, URI uri, Caller caller, Function<LiveState, Optional<?>> here) {
        var holder = holderOf(customerId);
        var local = state.ofPartition(holder.partition());
        if (caller.isInstance()) {
            return fromActive(customerId, local, here)
                    .or(() -> copyHere(local, here))
                    .orElseThrow(Unavailable::customerMoving);
        }
        var answer = others.isThisInstance(holder.activeHost())
                ? fromActive(customerId, local, here)
                : others.ask(holder.activeHost(), uri, caller);
        return answer.or(() -> fromCopy(holder, uri, caller, here)).orElseThrow(Unavailable::customerMoving);
    }

    private KeyQueryMetadata holderOf(String customerId) {
        try {
            var holder = state.holderOf(customerId);
            if (holder == null || holder.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
                throw Unavailable.customerMoving();
            }
            return holder;
        } catch (IllegalStateException | InvalidStateStoreException notRunning) {
            throw Unavailable.customerMoving();
        }
    }

    private static Optional<Response> fromActive(
            String customerId, LiveState local, Function<LiveState, Optional<?>> here) {
        try {
            var found = here.apply(local).orElseThrow(() -> unknown(customerId));
            return Optional.of(Response.ok(found).build());
        } catch (InvalidStateStoreException restoring) {
            return Optional.empty();
        }
    }

    /** A copy that lacks the customer may lag behind: it does not tell that nobody has seen it. */
    private Optional<Response> fromCopy(
            KeyQueryMetadata holder, URI uri, Caller caller, Function<LiveState, Optional<?>> here) {
        for (HostInfo standby : holder.standbyHosts()) {
            var answer = others.isThisInstance(standby)
                    ? copyHere(state.ofPartition(holder.partition()), here)
                    : others.ask(standby, uri, caller);
            if (answer.isPresent() && answer.get().getStatus() != Response.Status.NOT_FOUND.getStatusCode()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private static Optional<Response> copyHere(LiveState local, Function<LiveState, Optional<?>> here) {
        try {
            return here.apply(local.withStandbys())
                    .map(found -> Response.ok(found).build());
        } catch (InvalidStateStoreException restoring) {
            return Optional.empty();
        }
    }

    private static ProblemException unknown(String customerId) {
        return ProblemException.notFound("No document of customer " + customerId + " is known.");
    }
}
