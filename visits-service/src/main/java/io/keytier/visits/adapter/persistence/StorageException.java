package io.keytier.visits.adapter.persistence;

import java.sql.SQLException;

/** The database refused a statement or could not be reached; the cause tells which. */
class StorageException extends RuntimeException {

    StorageException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
