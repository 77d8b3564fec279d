package io.keytier.orders.adapter.persistence;

import java.sql.SQLException;

/** The database failed us; nothing was committed. */
final class DatabaseFault extends RuntimeException {

    DatabaseFault(SQLException cause) {
        super("the database failed: " + cause.getSQLState(), cause);
    }
}
