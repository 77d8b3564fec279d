package io.keytier.visits.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How a customer is followed up at the moment.
 *
 * @param plan the open one, empty where there is none
 * @param visits planned, agreed and held ones of the open plan, and agreed ones that closed plans left
 */
public record FollowUp(Optional<Plan> plan, List<Visit> visits) {

    /** A customer that never was a key account. */
    public static final FollowUp NONE = new FollowUp(Optional.empty(), List.of());

    /**
     * Follows a designation newer than all before: opens, adapts or closes the plan.
     *
     * @param today the business day
     * @param ids gives identifiers to new plans and visits
     */
    public Decision follow(Designation designation, PlanTemplates templates, LocalDate today, Supplier<UUID> ids) {
        if (!designation.keyAccount()) {
            return leave(designation, today);
        }
        var template = templates.of(designation.basis());
        if (plan.isEmpty()) {
            return replanned(Plan.open(ids.get(), designation, template, today), today, ids);
        }
        var present = plan.get();
        var followed = present.following(designation);
        if (template.equals(present.template())) {
            return new Decision(
                    Optional.of(followed), changed(openVisits().map(visit -> visit.handedTo(designation.owner()))));
        }
        return replanned(followed.by(template, present.period().fitted(template, today)), today, ids);
    }

    /** Renews the plan if its horizon has expired. */
    public Decision renew(PlanTemplates templates, LocalDate today, Supplier<UUID> ids) {
        return plan.filter(present -> present.period().isOverOn(today))
                .map(expired -> {
                    var template = templates.of(expired.basis());
                    return replanned(expired.by(template, Period.of(today, template)), today, ids);
                })
                .orElse(Decision.NOTHING);
    }

    private Decision leave(Designation designation, LocalDate today) {
        Function<Visit, Visit> parting =
                visit -> visit.is(VisitStatus.PLANNED) ? visit.cancelled() : visit.handedTo(designation.owner());
        return new Decision(
                plan.map(present -> present.closedOn(today)),
                changed(openVisits().map(parting)));
    }

    private Decision replanned(Plan next, LocalDate today, Supplier<UUID> ids) {
        var adopted = visits.stream()
                .map(visit -> visit.is(VisitStatus.AGREED) ? visit.adoptedBy(next) : visit)
                .toList();
        var planned = new Replanning(next, adopted, ids).from(today).stream();
        var agreed = adopted.stream().filter(visit -> visit.is(VisitStatus.AGREED));
        return new Decision(Optional.of(next), changed(Stream.concat(agreed, planned)));
    }

    private Stream<Visit> openVisits() {
        return visits.stream().filter(visit -> visit.is(VisitStatus.PLANNED) || visit.is(VisitStatus.AGREED));
    }

    private List<Visit> changed(Stream<Visit> after) {
        return after.filter(visit -> !visits.contains(visit)).toList();
    }
}
