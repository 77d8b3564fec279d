package io.keytier.scoring.adapter.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.EventCodec;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.time.BusinessClock;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.PolicyVersion;
import io.keytier.scoring.topology.PolicyBook;
import io.keytier.scoring.topology.PolicyEvents;
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
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

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
     * @throws KafkaException if the broker does not answer; nothing was published
     * @throws ProblemException 503 if others keep publishing at the same time, or if the broker does not tell whether
     *     the policy was published
     */
    public synchronized PolicyVersion publish(Policy policy) {
        var doubtful = Optional.<PolicyVersion>empty();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (var writer = topic.writer()) {
                writer.open();
                var published = topic.read();
                if (doubtful.filter(version -> isAmong(published, version)).isPresent()) {
                    return doubtful.get();
                }
                doubtful = Optional.empty();
                var next = next(policy, published);
                writer.write(next);
                doubtful = Optional.of(next);
                writer.commit();
                return next;
            } catch (KafkaException e) {
                if (!isFenced(e)) {
                    LOG.warnf(
                            "a policy may not be published: doubtful=%s cause=%s",
                            doubtful.map(PolicyVersion::number), e);
                    throw doubtful.<RuntimeException>map(PolicyPublisher::unknown)
                            .orElse(e);
                }
            }
            var pause = Duration.ofMillis(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
            LockSupport.parkNanos(pause.toNanos());
        }
        throw doubtful.map(PolicyPublisher::unknown).orElseGet(PolicyPublisher::contended);
    }

    /** Whether what a fenced writer wanted to publish was published after all. */
    private static boolean isAmong(List<PolicyVersion> published, PolicyVersion version) {
        return published.stream().anyMatch(found -> Arrays.equals(bodyOf(found), bodyOf(version)));
    }

    private static byte[] bodyOf(PolicyVersion version) {
        return EventCodec.body(PolicyEvents.write(version));
    }

    /** The next number, and a moment behind that of the version before, whatever the clocks of the instances say. */
    private PolicyVersion next(Policy policy, List<PolicyVersion> published) {
        var latest = latest(published);
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

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isFenced(KafkaException e) {
        return e instanceof ProducerFencedException
                || e instanceof InvalidProducerEpochException
                || e instanceof ApplicationRecoverableException
                || (e.getCause() instanceof KafkaException cause && isFenced(cause));
    }

    private static ProblemException contended() {
        return ProblemException.unavailable(
                "The policy was not published: others publish at the same time.", RETRY_AFTER);
    }

    private static ProblemException unknown(PolicyVersion version) {
        return ProblemException.unavailable(
                "The broker does not tell whether the policy was published as version " + version.number()
                        + ". Look at that version before you publish it again: it would become another version.",
                RETRY_AFTER);
    }
}
