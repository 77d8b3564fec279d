package io.keytier.orders.idempotency.adapter.schedule;

import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.idempotency.application.AnswerOnce;
import io.quarkus.scheduler.Scheduled;

/** Forgets keys that have expired. */
@ApplicationScoped
class ExpiredKeys {

    private final AnswerOnce answerOnce;

    ExpiredKeys(AnswerOnce answerOnce) {
        this.answerOnce = answerOnce;
    }

    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        answerOnce.forgetExpired();
    }
}
