package io.keytier.visits.adapter.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.keytier.contracts.Segment;
import io.keytier.visits.application.PlanView;
import io.keytier.visits.domain.PlanStatus;
import io.keytier.visits.domain.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is shown.
 *
 * @param tier what the plan was made for, like tierRank, segment and scoreVersion
 * @param nextVisitOn the next visit, planned or agreed
 */
record PlanResponse(
        UUID planId,
        String customerId,
        String owner,
        String tier,
        int tierRank,
        @Nullable Segment segment,
        long scoreVersion,
        PlanStatus status,
        int cadenceDays,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate nextVisitOn,
        List<Step> steps) {

    /** A stage of the selling cycle: whether it was reached, and when it is on next. */
    record Step(Stage stage, boolean done, @Nullable LocalDate nextVisitOn) {}

    static PlanResponse of(PlanView view) {
        var plan = view.plan();
        return new PlanResponse(
                plan.id().value(),
                plan.customerId().value(),
                plan.owner(),
                plan.basis().tier(),
                plan.basis().tierRank(),
                plan.basis().segment(),
                plan.basis().scoreVersion(),
                plan.status(),
                plan.template().cadenceDays(),
                plan.period().startsOn(),
                plan.period().endsOn(),
                view.nextVisitOn().orElse(null),
                view.steps().stream()
                        .map(step -> new Step(
                                step.stage(), step.done(), step.nextVisitOn().orElse(null)))
                        .toList());
    }
}
