package io.keytier.scoring.adapter.http;

import java.time.Duration;
import java.util.function.Supplier;

import io.keytier.platform.problem.ProblemException;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** What keeps this service from answering for the moment and passes by itself: a 503, to ask again in two seconds. */
final class Unavailable {

    private static final Logger LOG = Logger.getLogger(Unavailable.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private Unavailable() {}

    static ProblemException customerMoving() {
        return now("The customer's partition is moving between instances.");
    }

    static ProblemException partitionsMoving() {
        return now("Partitions are moving between instances.");
    }

    static ProblemException policyOnItsWay() {
        return now("A new policy is on its way to all instances.");
    }

    /** The answer of the broker, or a 503 if there is none. */
    static <T> T orBrokerAway(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (KafkaException e) {
            LOG.warnf("the broker does not answer: cause=%s", e);
            throw now("The broker does not answer; nothing was changed.");
        }
    }

    private static ProblemException now(String detail) {
        return ProblemException.unavailable(detail, RETRY_AFTER);
    }
}
