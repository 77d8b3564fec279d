package io.keytier.scoring.adapter.http;

import java.time.Duration;

import io.keytier.platform.problem.ProblemException;

/** What keeps this service from answering for the moment and passes by itself: a 503, to ask again in two seconds. */
final class Unavailable {

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

    static ProblemException brokerAway() {
        return now("The broker does not answer.");
    }

    private static ProblemException now(String detail) {
        return ProblemException.unavailable(detail, RETRY_AFTER);
    }
}
