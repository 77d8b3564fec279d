package io.keytier.scoring.topology;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.PolicyHistory;
import io.keytier.scoring.domain.PolicyVersion;
import io.keytier.scoring.domain.Timeline;

/** The versions of the policy that this instance knows of. Safe for use by several threads. */
public final class PolicyBook {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<Integer, Rollout> rollouts = new ConcurrentHashMap<>();
    private volatile Timeline timeline;

    /** @param initial the policy that an installation begins with */
    public PolicyBook(Policy initial) {
        timeline = new Timeline(new PolicyHistory(initial));
    }

    /** How customers move through the versions known by now. */
    public Timeline timeline() {
        return timeline;
    }

    /** Takes note of a version. */
    public synchronized void add(PolicyVersion version) {
        timeline = new Timeline(timeline.policies().with(version));
        notifyAll();
    }

    /**
     * How customers move, as soon as this version is known. Another instance may have scored a customer by a version
     * that is still on its way to this one: that takes milliseconds.
     *
     * @throws IllegalStateException if it does not arrive in ten seconds
     */
    public Timeline knowing(int version) {
        return knowing(version, PATIENCE)
                .orElseThrow(() -> new IllegalStateException("policy " + version
                        + " has not arrived; the latest known is "
                        + timeline.policies().current().number()));
    }

    /**
     * The same for who cannot wait so long.
     *
     * @return empty if the version does not arrive in time
     * @throws IllegalStateException if the thread is interrupted meanwhile
     */
    public Optional<Timeline> knowing(int version, Duration patience) {
        var known = timeline;
        return knows(known, version) ? Optional.of(known) : await(version, patience);
    }

    /** How many of this instance's partitions the version in force has not been brought to all customers of. */
    public long partitionsBehind() {
        int current = timeline.policies().current().number();
        return rollouts.values().stream()
                .filter(rollout -> rollout.version() < current || !rollout.isDone())
                .count();
    }

    void reached(int partition, Rollout rollout) {
        rollouts.put(partition, rollout);
    }

    void left(int partition) {
        rollouts.remove(partition);
    }

    private synchronized Optional<Timeline> await(int version, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!knows(timeline, version)) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return Optional.empty();
                }
                wait(left);
            }
            return Optional.of(timeline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for policy " + version, e);
        }
    }

    private static boolean knows(Timeline timeline, int version) {
        return timeline.policies().current().number() >= version;
    }
}
