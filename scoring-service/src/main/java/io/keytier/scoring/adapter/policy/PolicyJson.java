package io.keytier.scoring.adapter.policy;

import java.util.List;

import io.keytier.scoring.domain.FrequencyScale;
import io.keytier.scoring.domain.MonetaryScale;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.RecencyScale;
import io.keytier.scoring.domain.Scales;
import io.keytier.scoring.domain.SegmentCuts;
import io.keytier.scoring.domain.TierLadder;

/** A policy in the form that people write it. Bands and tiers stand from the highest to the lowest. */
public record PolicyJson(
        int version,
        int windowDays,
        RecencyScale recency,
        FrequencyScale frequency,
        MonetaryScale monetary,
        List<TierLadder.Step> tiers,
        SegmentCuts segments,
        int downgradeGraceDays) {

    /** The policy in the domain's words. */
    public Policy toPolicy() {
        return new Policy(
                version,
                windowDays,
                new Scales(recency, frequency, monetary),
                new TierLadder(tiers),
                segments,
                downgradeGraceDays);
    }
}
