package io.keytier.visits.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A visit to a customer, planned or done.
 *
 * @param owner user name of the salesperson who goes
 * @param visitOn the business day of the visit
 */
public record Visit(
        VisitId id,
        PlanId planId,
        CustomerId customerId,
        String owner,
        LocalDate visitOn,
        Stage stage,
        VisitStatus status) {

    static Visit planned(UUID id, Plan plan, LocalDate visitOn, Stage stage) {
        return new Visit(
                new VisitId(id), plan.id(), plan.customerId(), plan.owner(), visitOn, stage, VisitStatus.PLANNED);
    }

    boolean is(VisitStatus wanted) {
        return status == wanted;
    }

    Visit movedTo(LocalDate day, Stage at) {
        return new Visit(id, planId, customerId, owner, day, at, status);
    }

    Visit handedTo(String successor) {
        return new Visit(id, planId, customerId, successor, visitOn, stage, status);
    }

    Visit adoptedBy(Plan plan) {
        return new Visit(id, plan.id(), customerId, plan.owner(), visitOn, stage, status);
    }

    Visit cancelled() {
        return new Visit(id, planId, customerId, owner, visitOn, stage, VisitStatus.CANCELLED);
    }
}
