package io.keytier.platform.outbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * What goes to the database ahead of events, by the same round trip: a statement of its own, or the beginning of the one
 * that writes them. If it fails, no event is written.
 *
 * @param sql with {@code places} places for values
 */
public record Ahead(String sql, int places, Binder binder) {

    static final Ahead NOTHING = new Ahead("", 0, statement -> {});

    /** Sets the values of a statement, from the first place on. */
    public interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Both as one text: what a semicolon separates, the driver sends without waiting in between. */
    String with(String next) {
        return sql.isEmpty() ? next : sql + ";\n" + next;
    }
}
