package io.keytier.orders.idempotency.application;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.config.OrdersConfig;
import io.keytier.platform.time.BusinessClock;

/**
 * Carries a request out once for each key. Only answers of requests that took effect are kept: after a refusal or a
 * fault the key is free. A request whose process died between its effect and its answer is carried out again, so what
 * is done under a key must by itself do no harm twice.
 */
@ApplicationScoped
public class AnswerOnce {

    private static final int KEYS_A_TRANSACTION = 1_000;

    private final KeptAnswers kept;
    private final BusinessClock clock;
    private final Duration expiry;
    private final Duration running;

    AnswerOnce(KeptAnswers kept, BusinessClock clock, OrdersConfig config) {
        this.kept = kept;
        this.clock = clock;
        this.expiry = config.idempotency().expiry();
        this.running = config.idempotency().running();
    }

    /**
     * The answer of the request, given now or before; any other claim tells why there is none.
     *
     * @param work carries it out; what it throws is passed on
     */
    public Claim answer(KeyedRequest request, Supplier<KeptAnswer> work) {
        var now = now();
        var claim = kept.claim(request, now, now.minus(expiry), now.minus(running));
        if (!(claim instanceof Claim.Fresh fresh)) {
            return claim;
        }
        KeptAnswer answer;
        try {
            answer = work.get();
        } catch (RuntimeException e) {
            kept.release(request, fresh.claimedAt());
            throw e;
        }
        kept.answer(request, fresh.claimedAt(), answer);
        return new Claim.Answered(answer);
    }

    /** Forgets keys that have expired, in bounded transactions. */
    public void forgetExpired() {
        var forgotten = KEYS_A_TRANSACTION;
        while (forgotten == KEYS_A_TRANSACTION) {
            forgotten = kept.forget(now().minus(expiry), KEYS_A_TRANSACTION);
        }
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }
}
