package io.keytier.scoring.adapter.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.keytier.contracts.PolicyPublished;
import io.keytier.scoring.domain.PolicyVersion;
import io.keytier.scoring.topology.PolicyEvents;
import org.jspecify.annotations.Nullable;

/**
 * A version of the policy.
 *
 * @param publishedAt null, like {@code effectiveOn}, for the one that the installation began with
 */
record PolicyResponse(
        int version,
        @Nullable Instant publishedAt,
        @Nullable LocalDate effectiveOn,
        int windowDays,
        PolicyPublished.Recency recency,
        PolicyPublished.Frequency frequency,
        PolicyPublished.Monetary monetary,
        List<PolicyPublished.TierStep> tiers,
        PolicyPublished.SegmentCuts segments,
        int downgradeGraceDays) {

    static PolicyResponse of(PolicyVersion version) {
        var event = PolicyEvents.write(version);
        return new PolicyResponse(
                event.version(),
                version.isInitial() ? null : event.publishedAt(),
                version.isInitial() ? null : event.effectiveOn(),
                event.windowDays(),
                event.recency(),
                event.frequency(),
                event.monetary(),
                event.tiers(),
                event.segments(),
                event.downgradeGraceDays());
    }
}
