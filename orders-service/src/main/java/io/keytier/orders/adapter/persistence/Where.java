package io.keytier.orders.adapter.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Conditions that are met together, with their parameters. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    void and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    String sql() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    /** Sets the parameters; the answer is the place of the next one. */
    int bind(PreparedStatement statement) throws SQLException {
        var place = 1;
        for (var parameter : parameters) {
            statement.setObject(place++, parameter);
        }
        return place;
    }
}
