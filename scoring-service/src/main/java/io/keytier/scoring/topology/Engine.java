package io.keytier.scoring.topology;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;

import io.keytier.scoring.domain.Policy;

/**
 * What all partitions of an instance share.
 *
 * @param policies the versions of the policy known by now
 * @param today the business day by the business clock
 * @param backlogs what of each partition is still to be consumed
 * @param smallHistory up to how many bytes a customer's history lies within the customer's own entry; may differ from
 *     what the state was written with
 */
public record Engine(
        PolicyBook policies,
        Supplier<LocalDate> today,
        Backlogs backlogs,
        Timing timing,
        Observer observer,
        int smallHistory) {

    /** Some fifteen documents: enough for most customers, and a record that still is cheap to write anew. */
    public static final int SMALL_HISTORY = 1024;

    /** An engine that begins with a policy and is not observed. */
    public Engine(Policy initial, Supplier<LocalDate> today, Backlogs backlogs, Timing timing) {
        this(new PolicyBook(initial), today, backlogs, timing, Observer.NONE, SMALL_HISTORY);
    }

    /**
     * @param reviewInterval how often due customers and silent imports are looked for
     * @param reviewSlice the longest that reviews, a new policy, or silent imports may hold a stream thread at a time
     * @param importSilence after how long without a document an import is closed without its marker
     */
    public record Timing(Duration reviewInterval, Duration reviewSlice, Duration importSilence) {}
}
