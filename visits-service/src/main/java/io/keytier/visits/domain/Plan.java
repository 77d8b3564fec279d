package io.keytier.visits.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How one customer is followed up for some time.
 *
 * @param owner user name of the salesperson responsible
 * @param basis what the plan was made for
 * @param template how it is walked
 * @param period of a closed plan, up to the day on which it closed
 */
public record Plan(
        PlanId id,
        CustomerId customerId,
        String owner,
        Basis basis,
        PlanTemplate template,
        Period period,
        PlanStatus status) {

    static Plan open(UUID id, Designation designation, PlanTemplate template, LocalDate today) {
        return new Plan(
                new PlanId(id),
                designation.customerId(),
                designation.owner(),
                designation.basis(),
                template,
                Period.of(today, template),
                PlanStatus.OPEN);
    }

    /** The same plan for the customer's present owner and standing; its cadence and period stay. */
    Plan following(Designation designation) {
        return new Plan(id, customerId, designation.owner(), designation.basis(), template, period, status);
    }

    Plan by(PlanTemplate other, Period others) {
        return new Plan(id, customerId, owner, basis, other, others, status);
    }

    Plan closedOn(LocalDate day) {
        return new Plan(id, customerId, owner, basis, template, new Period(period.startsOn(), day), PlanStatus.CLOSED);
    }
}
