package io.keytier.visits.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.keytier.visits.domain.CustomerId;
import io.keytier.visits.domain.PlanId;
import io.keytier.visits.domain.Stage;
import io.keytier.visits.domain.Visit;
import io.keytier.visits.domain.VisitId;
import io.keytier.visits.domain.VisitStatus;

/** Visits to and from rows. */
final class VisitRows {

    static final String SELECT = """
            select visit_id, visit.plan_id, visit.customer_id, visit.owner, visit_on, stage, visit.status
            from visit
            """;

    private static final String UPSERT = """
            insert into visit (visit_id, plan_id, customer_id, owner, visit_on, stage, status)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)
            on conflict (visit_id) do update
            set plan_id = excluded.plan_id, owner = excluded.owner, visit_on = excluded.visit_on,
                stage = excluded.stage, status = excluded.status
            """;

    private VisitRows() {}

    static void upsert(Sql sql, List<Visit> visits) {
        sql.update(
                UPSERT,
                List.of(
                        Columns.of("uuid", visits, visit -> visit.id().value()),
                        Columns.of("uuid", visits, visit -> visit.planId().value()),
                        Columns.of("text", visits, visit -> visit.customerId().value()),
                        Columns.of("text", visits, Visit::owner),
                        Columns.of("date", visits, Visit::visitOn),
                        Columns.of("text", visits, visit -> visit.stage().name()),
                        Columns.of("text", visits, visit -> visit.status().name())));
    }

    static Visit read(ResultSet row) throws SQLException {
        return new Visit(
                new VisitId(row.getObject("visit_id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)),
                new CustomerId(row.getString("customer_id")),
                row.getString("owner"),
                row.getObject("visit_on", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                VisitStatus.valueOf(row.getString("status")));
    }
}
