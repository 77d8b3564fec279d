package io.keytier.platform.outbox;

import java.sql.SQLException;

/** An event could not be written; the transaction cannot commit. The cause's SQL state tells whether to try again. */
public class OutboxException extends RuntimeException {

    OutboxException(SQLException cause) {
        super("the outbox could not be written", cause);
    }
}
