package io.keytier.visits.adapter.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.platform.paging.PageRequest;
import io.keytier.visits.application.Catalogue;
import io.keytier.visits.application.PlanView;
import io.keytier.visits.application.PlanView.Step;
import io.keytier.visits.domain.CustomerId;
import io.keytier.visits.domain.Plan;
import io.keytier.visits.domain.PlanId;
import io.keytier.visits.domain.Stage;
import io.keytier.visits.domain.Visit;

/** A page of plans costs two statements, one of visits one; both walk an index. */
@ApplicationScoped
class PostgresCatalogue implements Catalogue {

    private static final String PROGRESS = """
            select plan_id, stage, bool_or(status = 'HELD') as done,
                   min(visit_on) filter (where status in ('PLANNED', 'AGREED')) as next_visit_on
            from visit where plan_id = any (?) group by plan_id, stage
            """;

    private final Sql sql;

    PostgresCatalogue(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<PlanView> plans(PlanFilter filter, PageRequest page) {
        var conditions = new Conditions()
                .and("customer_id = ?", filter.customerId().map(CustomerId::value))
                .and("owner = ?", filter.owner())
                .and("status = ?", filter.status().map(Enum::name));
        page.after()
                .ifPresent(after -> conditions.and(
                        "(customer_id, plan_id) > (?, ?)", List.of(after.key(0), after.key(1, UUID::fromString))));
        return withProgress(sql.query(
                PlanRows.SELECT + conditions.where() + " order by customer_id, plan_id limit ?",
                conditions.parametersAnd(page.rows()),
                PlanRows::read));
    }

    @Override
    public Optional<PlanView> plan(PlanId id) {
        var found = sql.query(PlanRows.SELECT + "where plan_id = ?", List.of(id.value()), PlanRows::read);
        return withProgress(found).stream().findFirst();
    }

    @Override
    public List<Visit> visits(VisitFilter filter, PageRequest page) {
        var conditions = new Conditions()
                .and("owner = ?", filter.owner())
                .and("visit_on >= ?", filter.from())
                .and("visit_on <= ?", filter.to())
                .and("status = ?", filter.status().map(Enum::name));
        page.after()
                .ifPresent(after -> conditions.and(
                        "(visit_on, visit_id) > (?, ?)", List.of(after.day(0), after.key(1, UUID::fromString))));
        return sql.query(
                VisitRows.SELECT + conditions.where() + " order by visit_on, visit_id limit ?",
                conditions.parametersAnd(page.rows()),
                VisitRows::read);
    }

    private List<PlanView> withProgress(List<Plan> plans) {
        var steps = sql
                .query(
                        PROGRESS,
                        List.of(Columns.of("uuid", plans, plan -> plan.id().value())),
                        row -> Map.entry(
                                new PlanId(row.getObject("plan_id", UUID.class)),
                                new Step(
                                        Stage.valueOf(row.getString("stage")),
                                        row.getBoolean("done"),
                                        Optional.ofNullable(row.getObject("next_visit_on", LocalDate.class)))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return plans.stream()
                .map(plan -> new PlanView(plan, inOrder(plan, steps.getOrDefault(plan.id(), List.of()))))
                .toList();
    }

    private static List<Step> inOrder(Plan plan, List<Step> walked) {
        return plan.template().stages().stream()
                .map(stage -> walked.stream()
                        .filter(step -> step.stage() == stage)
                        .findFirst()
                        .orElse(new Step(stage, false, Optional.empty())))
                .toList();
    }
}
