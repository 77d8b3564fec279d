package io.keytier.platform.intake;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.keytier.contracts.UnreadableEventException;

/**
 * Tells a fault of the event from one of the infrastructure. Only what the event itself explains counts: its values
 * (a refused argument, a missing value, a number out of range) or the database's refusal of them. Whatever is not
 * known to be the event's fault is tried again, so that an outage never empties a partition into the DLQ.
 */
final class EventFault {

    private static final Set<Class<? extends RuntimeException>> KINDS = Set.of(
            UnreadableEventException.class,
            IllegalArgumentException.class,
            NullPointerException.class,
            ArithmeticException.class,
            ClassCastException.class,
            DateTimeException.class);

    /** SQLSTATE classes 22, data exception, and 23, integrity constraint violation. */
    private static final Set<String> SQL_STATES = Set.of("22", "23");

    private EventFault() {}

    static boolean causes(Throwable failure) {
        var sql = sqlFault(failure);
        return sql.isPresent() ? sql.filter(EventFault::refusesValues).isPresent() : isKnown(failure);
    }

    /** What to write next to the dead letter. */
    static String reason(Throwable failure) {
        var root = sqlFault(failure).map(Throwable.class::cast).orElse(failure);
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private static boolean refusesValues(SQLException fault) {
        var state = fault.getSQLState();
        return state != null && state.length() == 5 && SQL_STATES.contains(state.substring(0, 2));
    }

    private static boolean isKnown(Throwable failure) {
        return KINDS.stream().anyMatch(kind -> kind.isInstance(failure));
    }

    private static Optional<SQLException> sqlFault(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
