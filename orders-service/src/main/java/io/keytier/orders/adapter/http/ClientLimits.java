package io.keytier.orders.adapter.http;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.bucket4j.Bucket;
import io.keytier.orders.config.OrdersConfig;
import io.keytier.platform.problem.ProblemException;

/** How much one token client may ask of this instance, so that none keeps the others waiting. */
@ApplicationScoped
class ClientLimits {

    private static final Duration BULK_RETRY = Duration.ofSeconds(10);

    private final OptionalInt perSecond;
    private final int burst;
    private final int bulkAtOnce;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> bulks = new ConcurrentHashMap<>();

    @Inject
    ClientLimits(OrdersConfig config) {
        this(config.limits());
    }

    ClientLimits(OrdersConfig.Limits limits) {
        this.perSecond = limits.requestsPerSecond();
        this.burst = limits.burst().orElse(perSecond.orElse(0));
        this.bulkAtOnce = limits.bulkAtOnce();
    }

    /** A bulk request under way; closing it lets another one in. */
    interface Admission extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ProblemException 429 if the client has sent more requests than it may */
    void admit(String client) {
        if (perSecond.isPresent()) {
            var bucket = buckets.computeIfAbsent(client, any -> bucket(perSecond.getAsInt()));
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw ProblemException.tooMany(
                        "A client may send %d requests a second.".formatted(perSecond.getAsInt()),
                        Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
    }

    /** @throws ProblemException 429 if as many bulk requests of the client are under way as may be */
    Admission admitBulk(String client) {
        var places = bulks.computeIfAbsent(client, any -> new Semaphore(bulkAtOnce));
        if (!places.tryAcquire()) {
            throw ProblemException.tooMany(
                    "A client may send %d bulk requests at the same time.".formatted(bulkAtOnce), BULK_RETRY);
        }
        return places::release;
    }

    private Bucket bucket(int requests) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(requests, Duration.ofSeconds(1)))
                .build();
    }
}
