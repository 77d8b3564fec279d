package io.keytier.scoring.topology;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;

import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.Scoring;

/**
 * What all partitions of an instance share.
 *
 * @param today the business day by the business clock
 * @param backlogs what of each partition is still to be consumed
 */
public record Engine(Policy policy, Scoring scoring, Supplier<LocalDate> today, Backlogs backlogs, Timing timing) {

    public Engine(Policy policy, Supplier<LocalDate> today, Backlogs backlogs, Timing timing) {
        this(policy, new Scoring(policy), today, backlogs, timing);
    }

    /**
     * @param reviewInterval how often due customers are looked for
     * @param reviewSlice the longest that one partition's reviews may hold the stream thread at a time
     * @param importCheckInterval how often silent imports are looked for
     * @param importSilence after how long without a document an import is closed without its marker
     */
    public record Timing(
            Duration reviewInterval, Duration reviewSlice, Duration importCheckInterval, Duration importSilence) {}
}
