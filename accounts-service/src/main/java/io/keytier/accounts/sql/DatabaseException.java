package io.keytier.accounts.sql;

import java.sql.SQLException;

/** The database refused or failed; the cause's SQLSTATE says which. */
public class DatabaseException extends RuntimeException {

    DatabaseException(SQLException cause) {
        super(cause);
    }
}
