package io.keytier.scoring.adapter.http;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.keytier.platform.problem.ProblemException;
import io.keytier.scoring.topology.LiveState;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;

/** Answers for a customer here if this instance holds it, and by a hop to the one that does if not. */
@ApplicationScoped
class Holders {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final LiveState state;
    private final OtherInstances others;

    Holders(KafkaStreams streams, OtherInstances others) {
        this.state = new LiveState(streams);
        this.others = others;
    }

    /**
     * @throws ProblemException 503 while the customer's partition moves between instances
     */
    Response answer(String customerId, URI uri, String authorization, Supplier<Object> here) {
        try {
            var holder = state.holderOf(customerId);
            if (holder.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
                throw moving();
            }
            return others.isThisInstance(holder.activeHost())
                    ? Response.ok(here.get()).build()
                    : others.ask(holder.activeHost(), uri, authorization);
        } catch (InvalidStateStoreException e) {
            throw moving();
        }
    }

    private static ProblemException moving() {
        return ProblemException.unavailable("The customer's partition is moving between instances.", RETRY_AFTER);
    }
}
