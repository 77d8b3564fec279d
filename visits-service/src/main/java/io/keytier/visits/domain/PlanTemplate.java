package io.keytier.visits.domain;

import java.util.List;

/**
 * How customers of one kind are followed up.
 *
 * @param firstContactDays days from the opening of a plan to its first visit
 * @param cadenceDays days from visit to visit
 * @param horizonDays days that a plan looks ahead
 * @param stages what the visits walk through, from the first again after the last
 */
public record PlanTemplate(int firstContactDays, int cadenceDays, int horizonDays, List<Stage> stages) {

    public PlanTemplate {
        if (firstContactDays < 0 || cadenceDays < 1 || horizonDays < 1 || stages.isEmpty()) {
            throw new IllegalStateException("a plan template needs a cadence, a horizon and stages");
        }
        stages = List.copyOf(stages);
    }

    /** The stage of a visit by its place in the plan, counted from 0. */
    Stage stageOf(int place) {
        return stages.get(place % stages.size());
    }
}
