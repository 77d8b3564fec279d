package io.keytier.visits.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lays a plan's visits out anew. Planned ones move to the plan's cadence, missing ones are added, superfluous ones are
 * cancelled; agreed ones stay, what was done stays, and a held visit resets the cadence from its own day.
 */
final class Replanning {

    private final Plan plan;
    private final List<Visit> visits;
    private final Supplier<UUID> ids;

    /** @param visits those of the plan, agreed ones with their new plan and owner already */
    Replanning(Plan plan, List<Visit> visits, Supplier<UUID> ids) {
        this.plan = plan;
        this.visits = visits;
        this.ids = ids;
    }

    /** All planned visits of the plan as they are from today on, with those that it cancels. */
    List<Visit> from(LocalDate today) {
        var agreed = with(VisitStatus.AGREED).map(Visit::visitOn).toList();
        var days = new KeepingCadence(plan.template().cadenceDays(), agreed)
                .days(firstDay(today), plan.period().endsOn());
        var movable = with(VisitStatus.PLANNED)
                .sorted(Comparator.comparing(Visit::visitOn))
                .iterator();
        var laidOut = new ArrayList<Visit>();
        for (var day : days) {
            laidOut.add(onDay(day, stageOn(day, agreed, laidOut.size()), movable));
        }
        movable.forEachRemaining(superfluous -> laidOut.add(superfluous.cancelled()));
        return laidOut;
    }

    private Visit onDay(LocalDate day, Stage stage, Iterator<Visit> movable) {
        return movable.hasNext()
                ? movable.next().handedTo(plan.owner()).movedTo(day, stage)
                : Visit.planned(ids.get(), plan, day, stage);
    }

    private Stage stageOn(LocalDate day, List<LocalDate> agreed, int plannedBefore) {
        var agreedBefore = agreed.stream().filter(other -> other.isBefore(day)).count();
        return plan.template().stageOf((int) (with(VisitStatus.HELD).count() + agreedBefore) + plannedBefore);
    }

    private LocalDate firstDay(LocalDate today) {
        var due = with(VisitStatus.HELD)
                .map(Visit::visitOn)
                .max(LocalDate::compareTo)
                .map(last -> last.plusDays(plan.template().cadenceDays()))
                .orElse(plan.period().startsOn().plusDays(plan.template().firstContactDays()));
        return due.isBefore(today) ? today : due;
    }

    private Stream<Visit> with(VisitStatus status) {
        return visits.stream().filter(visit -> visit.is(status));
    }
}
