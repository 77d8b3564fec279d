package io.keytier.accounts.timeline;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.keytier.accounts.sql.Column;
import io.keytier.accounts.sql.Database;
import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.EventJson;
import io.keytier.platform.paging.Cursor;
import io.keytier.platform.paging.Page;
import io.keytier.platform.paging.PageRequest;

/** The changes of all customers, as they were announced. */
@ApplicationScoped
class Timeline {

    private final Database database;

    Timeline(Database database) {
        this.database = database;
    }

    /** Adds changes in the caller's transaction, by one statement. A change that is known already is passed over. */
    void add(List<Event<CustomerChange>> events) {
        database.update(
                """
                insert into timeline (customer_id, change_id, score_version, kind, change)
                select customer_id, change_id, score_version, kind, change::jsonb
                from unnest(?, ?, ?, ?, ?) as announced (customer_id, change_id, score_version, kind, change)
                on conflict (customer_id, change_id) do nothing""",
                List.of(
                        Column.of("text", events, event -> event.data().customerId()),
                        Column.of("text", events, event -> event.data().changeId()),
                        Column.of("bigint", events, event -> event.data().scoreVersion()),
                        Column.of("text", events, event -> ChangeKind.of(event.type())
                                .name()),
                        Column.of("text", events, event -> json(event.data()))));
    }

    /** A customer's changes, the newest first. */
    Page<TimelineEntry> of(String customerId, PageRequest request) {
        var parameters = new ArrayList<Object>(List.of(customerId));
        request.after().ifPresent(cursor -> {
            parameters.add(cursor.key(0, Long::valueOf));
            parameters.add(cursor.key(1));
        });
        parameters.add(request.rows());
        var entries = database.query(
                """
                select kind, change from timeline where customer_id = ? %s
                order by score_version desc, change_id desc limit ?""".formatted(request.after().isPresent() ? "and (score_version, change_id) < (?, ?)" : ""),
                Timeline::entry,
                parameters);
        return Page.of(entries, request, entry -> Cursor.at(entry.scoreVersion(), entry.changeId()), entry -> entry);
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        try {
            var change = EventJson.mapper().readValue(row.getString("change"), CustomerChange.class);
            return TimelineEntry.of(ChangeKind.valueOf(row.getString("kind")), change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored change cannot be read", e);
        }
    }

    private static String json(CustomerChange change) {
        return new String(EventCodec.body(change), StandardCharsets.UTF_8);
    }
}
