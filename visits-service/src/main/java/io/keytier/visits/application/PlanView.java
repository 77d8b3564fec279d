package io.keytier.visits.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.keytier.visits.domain.Plan;
import io.keytier.visits.domain.Stage;

/**
 * A plan with how far it has come.
 *
 * @param steps the stages that its visits walk through, in order
 */
public record PlanView(Plan plan, List<Step> steps) {

    /**
     * A stage of the plan.
     *
     * @param done whether a visit in this stage has been held
     * @param nextVisitOn the next visit in this stage, empty where none is to come
     */
    public record Step(Stage stage, boolean done, Optional<LocalDate> nextVisitOn) {}

    /** The plan's next visit, planned or agreed. */
    public Optional<LocalDate> nextVisitOn() {
        return steps.stream().flatMap(step -> step.nextVisitOn().stream()).min(Comparator.naturalOrder());
    }
}
