package io.keytier.visits.adapter.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.visits.application.FollowUps;
import io.keytier.visits.domain.CustomerId;
import io.keytier.visits.domain.Decision;
import io.keytier.visits.domain.Designation;
import io.keytier.visits.domain.FollowUp;
import io.keytier.visits.domain.Plan;
import io.keytier.visits.domain.PlanTemplates;
import io.keytier.visits.domain.Visit;

/** A fixed number of statements, however many customers a batch holds. */
@ApplicationScoped
class PostgresFollowUps implements FollowUps {

    // In the order of customers, so that two batches never wait for each other.
    private static final String NOTE = """
            insert into account (customer_id, account_version)
            select * from unnest(?, ?)
            on conflict (customer_id) do update set account_version = excluded.account_version
            where account.account_version < excluded.account_version
            returning customer_id
            """;

    private static final String LOCK_EXPIRED = """
            select account.customer_id from account join plan using (customer_id)
            where plan.status = 'OPEN' and plan.ends_on < ?
            order by plan.ends_on limit ?
            for update of account skip locked
            """;

    private static final String TEMPLATES = """
            select from_rank, segment, first_contact_days, cadence_days, horizon_days, stages from plan_template
            """;

    private static final String OPEN_PLANS = PlanRows.SELECT + "where status = 'OPEN' and customer_id = any (?)";

    private static final String VISITS = VisitRows.SELECT + """
            join plan on plan.plan_id = visit.plan_id
            where visit.customer_id = any (?)
              and (visit.status = 'AGREED' or visit.status in ('PLANNED', 'HELD') and plan.status = 'OPEN')
            """;

    private final Sql sql;

    PostgresFollowUps(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<CustomerId> note(Collection<Designation> designations) {
        var inOrder = designations.stream()
                .sorted(Comparator.comparing(each -> each.customerId().value()))
                .toList();
        return new HashSet<>(sql.query(
                NOTE,
                List.of(
                        Columns.of("text", inOrder, each -> each.customerId().value()),
                        Columns.of("int8", inOrder, Designation::accountVersion)),
                row -> new CustomerId(row.getString(1))));
    }

    @Override
    public List<CustomerId> lockExpired(LocalDate day, int limit) {
        return sql.query(LOCK_EXPIRED, List.of(day, limit), row -> new CustomerId(row.getString(1)));
    }

    @Override
    public Map<CustomerId, FollowUp> of(Collection<CustomerId> customers) {
        var wanted = List.of(Columns.customers(customers));
        var plans = sql.query(OPEN_PLANS, wanted, PlanRows::read).stream()
                .collect(Collectors.toMap(Plan::customerId, Function.identity()));
        var visits =
                sql.query(VISITS, wanted, VisitRows::read).stream().collect(Collectors.groupingBy(Visit::customerId));
        return Stream.concat(plans.keySet().stream(), visits.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        customer -> new FollowUp(
                                Optional.ofNullable(plans.get(customer)), visits.getOrDefault(customer, List.of()))));
    }

    @Override
    public PlanTemplates templates() {
        return new PlanTemplates(sql.query(
                TEMPLATES,
                List.of(),
                row -> new PlanTemplates.Rule(
                        row.getInt("from_rank"), PlanRows.segment(row.getString("segment")), PlanRows.template(row))));
    }

    @Override
    public void keep(List<Decision> decisions) {
        var plans = decisions.stream().flatMap(each -> each.plan().stream()).toList();
        var visits = decisions.stream().flatMap(each -> each.visits().stream()).toList();
        if (!plans.isEmpty()) {
            PlanRows.upsert(sql, plans);
        }
        if (!visits.isEmpty()) {
            VisitRows.upsert(sql, visits);
        }
    }
}
