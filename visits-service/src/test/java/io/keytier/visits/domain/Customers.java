package io.keytier.visits.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.keytier.contracts.Segment;

/** A customer through its follow-up: takes designations and days, and shows where it stands. */
final class Customers {

    static final LocalDate DAY = LocalDate.parse("2026-11-02");

    private static final List<Stage> STAGES = List.of(Stage.values());
    static final PlanTemplate MONTHLY = new PlanTemplate(14, 30, 180, STAGES);
    static final PlanTemplate FORTNIGHTLY = new PlanTemplate(7, 14, 180, STAGES);
    static final PlanTemplate WIN_BACK = new PlanTemplate(7, 21, 180, STAGES);
    static final PlanTemplate DEFAULT = new PlanTemplate(30, 90, 365, STAGES);
    static final PlanTemplates TEMPLATES = new PlanTemplates(List.of(
            new PlanTemplates.Rule(0, null, DEFAULT),
            new PlanTemplates.Rule(4, null, MONTHLY),
            new PlanTemplates.Rule(5, null, FORTNIGHTLY),
            new PlanTemplates.Rule(0, Segment.IMPORTANT_WIN_BACK, WIN_BACK)));

    private final LinkedHashMap<PlanId, Plan> plans = new LinkedHashMap<>();
    private final LinkedHashMap<VisitId, Visit> visits = new LinkedHashMap<>();
    private long serial;

    private Customers() {}

    static Customers aCustomer() {
        return new Customers();
    }

    static Customers aKeyAccount(Designation designation) {
        return aCustomer().designated(designation, DAY);
    }

    Customers designated(Designation designation, LocalDate today) {
        keep(followUp().follow(designation, TEMPLATES, today, this::nextId));
        return this;
    }

    Customers renewed(LocalDate today) {
        keep(followUp().renew(TEMPLATES, today, this::nextId));
        return this;
    }

    /** Brings the visit that is planned on a day to another status. */
    Customers with(VisitStatus status, String day) {
        return changed(
                day,
                visit -> new Visit(
                        visit.id(),
                        visit.planId(),
                        visit.customerId(),
                        visit.owner(),
                        visit.visitOn(),
                        visit.stage(),
                        status));
    }

    Decision decisionOn(Designation designation, LocalDate today) {
        return followUp().follow(designation, TEMPLATES, today, this::nextId);
    }

    List<Plan> plans() {
        return List.copyOf(plans.values());
    }

    Plan openPlan() {
        return plans.values().stream()
                .filter(plan -> plan.status() == PlanStatus.OPEN)
                .findFirst()
                .orElseThrow();
    }

    List<Visit> visits(VisitStatus... statuses) {
        return visits.values().stream()
                .filter(visit -> Arrays.asList(statuses).contains(visit.status()))
                .sorted(Comparator.comparing(Visit::visitOn))
                .toList();
    }

    List<String> days(VisitStatus... statuses) {
        return visits(statuses).stream()
                .map(visit -> visit.visitOn().toString())
                .toList();
    }

    private Customers changed(String day, UnaryOperator<Visit> change) {
        var visit = visits(VisitStatus.PLANNED).stream()
                .filter(each -> each.visitOn().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow();
        visits.put(visit.id(), change.apply(visit));
        return this;
    }

    private FollowUp followUp() {
        var open = plans.values().stream()
                .filter(plan -> plan.status() == PlanStatus.OPEN)
                .findFirst();
        var relevant = new ArrayList<>(visits(VisitStatus.AGREED));
        open.ifPresent(plan -> visits(VisitStatus.PLANNED, VisitStatus.HELD).stream()
                .filter(visit -> visit.planId().equals(plan.id()))
                .forEach(relevant::add));
        return new FollowUp(open, relevant);
    }

    private void keep(Decision decision) {
        decision.plan().ifPresent(plan -> plans.put(plan.id(), plan));
        decision.visits().forEach(visit -> visits.put(visit.id(), visit));
    }

    private UUID nextId() {
        return new UUID(0, ++serial);
    }
}
