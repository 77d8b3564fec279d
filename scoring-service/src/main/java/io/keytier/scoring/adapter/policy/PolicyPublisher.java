package io.keytier.scoring.adapter.policy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.PolicyPublished;
import io.keytier.contracts.Topics;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.time.BusinessClock;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.PolicyVersion;
import io.keytier.scoring.topology.PolicyBook;
import io.keytier.scoring.topology.PolicyEvents;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jboss.logging.Logger;

/**
 * Gives versions of the policy their numbers. The topic has one writer at a time over all instances: a writer is opened
 * first, which fences every other, and only then reads which number is the next. So whoever commits has read all that
 * was committed before.
 */
@ApplicationScoped
public class PolicyPublisher {

    private static final Logger LOG = Logger.getLogger(PolicyPublisher.class);
    private static final int ATTEMPTS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 200;

    private final PolicyTopic topic;
    private final PolicyBook book;
    private final BusinessClock clock;

    PolicyPublisher(PolicyTopic topic, PolicyBook book, BusinessClock clock) {
        this.topic = topic;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Publishes a policy under the next number; once this returns, it is in force.
     *
     * @throws ProblemException 503 if the broker does not answer, or others keep publishing at the same time
     */
    public synchronized PolicyVersion publish(Policy policy) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return publishOnce(policy);
            } catch (KafkaException e) {
                if (!isFenced(e)) {
                    LOG.warnf("a policy was not published: cause=%s", e);
                    throw unavailable();
                }
            }
            var pause = Duration.ofMillis(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
            LockSupport.parkNanos(pause.toNanos());
        }
        throw unavailable();
    }

    private PolicyVersion publishOnce(Policy policy) {
        try (var writer = topic.writer()) {
            writer.initTransactions();
            var version = next(policy);
            var event = PolicyEvents.write(version);
            writer.beginTransaction();
            writer.send(recordOf(event));
            writer.commitTransaction();
            return version;
        }
    }

    /** The next number, and a moment behind that of the version before, whatever the clocks of the instances say. */
    private PolicyVersion next(Policy policy) {
        var latest = latest(topic.read());
        var now = clock.now().truncatedTo(ChronoUnit.MICROS);
        var today = clock.today();
        if (latest.isInitial()) {
            return new PolicyVersion(policy.numbered(latest.number() + 1), now, today);
        }
        var at = later(now, latest.publishedAt().plus(1, ChronoUnit.MICROS));
        var on = today.isAfter(latest.effectiveOn()) ? today : latest.effectiveOn();
        return new PolicyVersion(policy.numbered(latest.number() + 1), at, on);
    }

    private PolicyVersion latest(List<PolicyVersion> published) {
        var known = book.timeline().policies().all();
        return published.stream()
                .max(Comparator.comparingInt(PolicyVersion::number))
                .orElse(known.get(known.size() - 1));
    }

    private static ProducerRecord<String, byte[]> recordOf(PolicyPublished event) {
        var number = Integer.toString(event.version());
        var id = UUID.nameUUIDFromBytes(("policy\n" + number).getBytes(StandardCharsets.UTF_8));
        var record = new ProducerRecord<>(Topics.POLICIES.name(), 0, number, EventCodec.body(event));
        EventCodec.headers(new Event<>(
                        id.toString(), "/keytier/scoring-service", PolicyPublished.TYPE, event.publishedAt(), event))
                .forEach(record.headers()::add);
        return record;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isFenced(KafkaException e) {
        return e instanceof ProducerFencedException
                || e instanceof InvalidProducerEpochException
                || e instanceof ApplicationRecoverableException
                || (e.getCause() instanceof KafkaException cause && isFenced(cause));
    }

    private static ProblemException unavailable() {
        return ProblemException.unavailable(
                "The policy was not published: the broker does not answer, or others publish at the same time.",
                Duration.ofSeconds(5));
    }
}
