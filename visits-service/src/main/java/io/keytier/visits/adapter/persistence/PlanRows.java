package io.keytier.visits.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.keytier.contracts.Segment;
import io.keytier.visits.domain.Basis;
import io.keytier.visits.domain.CustomerId;
import io.keytier.visits.domain.Period;
import io.keytier.visits.domain.Plan;
import io.keytier.visits.domain.PlanId;
import io.keytier.visits.domain.PlanStatus;
import io.keytier.visits.domain.PlanTemplate;
import io.keytier.visits.domain.Stage;
import org.jspecify.annotations.Nullable;

/** Plans to and from rows. */
final class PlanRows {

    static final String SELECT = """
            select plan_id, customer_id, owner, tier, tier_rank, segment, score_version,
                   first_contact_days, cadence_days, horizon_days, stages, starts_on, ends_on, status
            from plan
            """;

    private static final String UPSERT = """
            insert into plan (plan_id, customer_id, owner, tier, tier_rank, segment, score_version,
                              first_contact_days, cadence_days, horizon_days, stages, starts_on, ends_on, status)
            select plan_id, customer_id, owner, tier, tier_rank, segment, score_version,
                   first_contact_days, cadence_days, horizon_days, string_to_array(stages, ','), starts_on, ends_on,
                   status
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as decided (plan_id, customer_id, owner, tier, tier_rank, segment, score_version,
                            first_contact_days, cadence_days, horizon_days, stages, starts_on, ends_on, status)
            on conflict (plan_id) do update
            set owner = excluded.owner, tier = excluded.tier, tier_rank = excluded.tier_rank,
                segment = excluded.segment, score_version = excluded.score_version,
                first_contact_days = excluded.first_contact_days, cadence_days = excluded.cadence_days,
                horizon_days = excluded.horizon_days, stages = excluded.stages, starts_on = excluded.starts_on,
                ends_on = excluded.ends_on, status = excluded.status
            """;

    private PlanRows() {}

    static void upsert(Sql sql, List<Plan> plans) {
        sql.update(
                UPSERT,
                List.of(
                        Columns.of("uuid", plans, plan -> plan.id().value()),
                        Columns.of("text", plans, plan -> plan.customerId().value()),
                        Columns.of("text", plans, Plan::owner),
                        Columns.of("text", plans, plan -> plan.basis().tier()),
                        Columns.of("int4", plans, plan -> plan.basis().tierRank()),
                        Columns.of("text", plans, plan -> name(plan.basis().segment())),
                        Columns.of("int8", plans, plan -> plan.basis().scoreVersion()),
                        Columns.of("int4", plans, plan -> plan.template().firstContactDays()),
                        Columns.of("int4", plans, plan -> plan.template().cadenceDays()),
                        Columns.of("int4", plans, plan -> plan.template().horizonDays()),
                        Columns.of("text", plans, plan -> joined(plan.template().stages())),
                        Columns.of("date", plans, plan -> plan.period().startsOn()),
                        Columns.of("date", plans, plan -> plan.period().endsOn()),
                        Columns.of("text", plans, plan -> plan.status().name())));
    }

    static Plan read(ResultSet row) throws SQLException {
        return new Plan(
                new PlanId(row.getObject("plan_id", UUID.class)),
                new CustomerId(row.getString("customer_id")),
                row.getString("owner"),
                new Basis(
                        row.getString("tier"),
                        row.getInt("tier_rank"),
                        segment(row.getString("segment")),
                        row.getLong("score_version")),
                template(row),
                new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                PlanStatus.valueOf(row.getString("status")));
    }

    static PlanTemplate template(ResultSet row) throws SQLException {
        var stages = (String[]) row.getArray("stages").getArray();
        return new PlanTemplate(
                row.getInt("first_contact_days"),
                row.getInt("cadence_days"),
                row.getInt("horizon_days"),
                Arrays.stream(stages).map(Stage::valueOf).toList());
    }

    static @Nullable Segment segment(@Nullable String name) {
        return name == null ? null : Segment.valueOf(name);
    }

    private static @Nullable String name(@Nullable Segment segment) {
        return segment == null ? null : segment.name();
    }

    private static String joined(List<Stage> stages) {
        return stages.stream().map(Stage::name).collect(Collectors.joining(","));
    }
}
