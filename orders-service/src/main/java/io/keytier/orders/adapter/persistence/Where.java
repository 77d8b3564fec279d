package io.keytier.orders.adapter.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Conditions that are met together, with their parameters. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a condition with the values of its places. */
    public void and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    /** The conditions as a clause; empty where there are none. */
    public String sql() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    /** Sets the parameters; the answer is the place of the next one. */
    public int bind(PreparedStatement statement) throws SQLException {
        var place = 1;
        for (var parameter : parameters) {
            statement.setObject(place++, parameter);
        }
        return place;
    }
}
