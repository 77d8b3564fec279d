package io.keytier.scoring.topology;

import io.keytier.contracts.EventCodec;
import io.keytier.contracts.PolicyPublished;
import io.keytier.contracts.Topics;
import io.keytier.contracts.UnreadableEventException;
import io.keytier.scoring.domain.FrequencyScale;
import io.keytier.scoring.domain.MonetaryScale;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.PolicyVersion;
import io.keytier.scoring.domain.RecencyScale;
import io.keytier.scoring.domain.Scales;
import io.keytier.scoring.domain.SegmentCuts;
import io.keytier.scoring.domain.TierLadder;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Versions of the policy as events. */
public final class PolicyEvents {

    private PolicyEvents() {}

    /**
     * Reads a record of the topic.
     *
     * @throws UnreadableEventException if it is no version of the policy
     */
    public static PolicyVersion read(Headers headers, byte @Nullable [] body) {
        return versionOf(EventCodec.read(
                        Topics.POLICIES,
                        name -> {
                            var header = headers.lastHeader(name);
                            return header == null ? null : header.value();
                        },
                        body)
                .data());
    }

    private static PolicyVersion versionOf(PolicyPublished event) {
        var policy = new Policy(
                event.version(),
                event.windowDays(),
                scales(event),
                new TierLadder(event.tiers().stream()
                        .map(step -> new TierLadder.Step(step.tier(), step.minScore()))
                        .toList()),
                new SegmentCuts(
                        event.segments().recencyHighFrom(),
                        event.segments().frequencyHighFrom(),
                        event.segments().monetaryHighFrom()),
                event.downgradeGraceDays());
        return new PolicyVersion(policy, event.publishedAt(), event.effectiveOn());
    }

    private static Scales scales(PolicyPublished event) {
        return new Scales(
                new RecencyScale(
                        event.recency().weight(),
                        event.recency().bands().stream()
                                .map(band -> new RecencyScale.Band(band.score(), band.maxDays()))
                                .toList()),
                new FrequencyScale(
                        event.frequency().weight(),
                        event.frequency().bands().stream()
                                .map(band -> new FrequencyScale.Band(band.score(), band.min()))
                                .toList()),
                new MonetaryScale(
                        event.monetary().weight(),
                        event.monetary().currency(),
                        event.monetary().bands().stream()
                                .map(band -> new MonetaryScale.Band(band.score(), band.min()))
                                .toList()));
    }

    /** What is published of a version. */
    public static PolicyPublished write(PolicyVersion version) {
        var policy = version.policy();
        var scales = policy.scales();
        var cuts = policy.segments();
        return new PolicyPublished(
                policy.version(),
                version.publishedAt(),
                version.effectiveOn(),
                policy.windowDays(),
                new PolicyPublished.Recency(
                        scales.recency().weight(),
                        scales.recency().bands().stream()
                                .map(band -> new PolicyPublished.RecencyBand(band.score(), band.maxDays()))
                                .toList()),
                new PolicyPublished.Frequency(
                        scales.frequency().weight(),
                        scales.frequency().bands().stream()
                                .map(band -> new PolicyPublished.FrequencyBand(band.score(), band.min()))
                                .toList()),
                new PolicyPublished.Monetary(
                        scales.monetary().weight(),
                        scales.monetary().currency(),
                        scales.monetary().bands().stream()
                                .map(band -> new PolicyPublished.MonetaryBand(band.score(), band.min()))
                                .toList()),
                policy.tiers().steps().stream()
                        .map(step -> new PolicyPublished.TierStep(step.tier(), step.minScore()))
                        .toList(),
                new PolicyPublished.SegmentCuts(
                        cuts.recencyHighFrom(), cuts.frequencyHighFrom(), cuts.monetaryHighFrom()),
                policy.downgradeGraceDays());
    }
}
