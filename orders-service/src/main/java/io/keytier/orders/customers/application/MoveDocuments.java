package io.keytier.orders.customers.application;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.RecordDocuments;
import io.keytier.orders.customers.application.Merges.PendingMove;
import io.keytier.orders.domain.Command;
import org.jboss.logging.Logger;

/**
 * Moves documents to the customer that they count for since a merge or its undoing, in bounded transactions. It can be
 * interrupted anywhere, and run by several processes at once: what is left is found by looking, not by remembering.
 */
@ApplicationScoped
public class MoveDocuments {

    private static final Logger LOG = Logger.getLogger(MoveDocuments.class);
    private static final int DOCUMENTS_A_TRANSACTION = 200;
    private static final int MOVES_AT_ONCE = 100;
    private static final int ALL = Integer.MAX_VALUE;

    private final Merges merges;
    private final RecordDocuments recordDocuments;

    MoveDocuments(Merges merges, RecordDocuments recordDocuments) {
        this.merges = merges;
        this.recordDocuments = recordDocuments;
    }

    /** Finishes every move, also those that another process began. */
    public void moveAll() {
        for (var pending : merges.pending(MOVES_AT_ONCE)) {
            try {
                move(pending, ALL);
            } catch (RuntimeException e) {
                LOG.warnf(e, "a move of documents is left to be tried again: customer=%s", pending.customerId());
            }
        }
    }

    /** Moves the first documents of a customer at once; the rest is left to {@link #moveAll()}. */
    public void moveSome(String customerId, int transactions) {
        merges.pending(customerId).ifPresent(pending -> move(pending, transactions));
    }

    private void move(PendingMove pending, int transactions) {
        for (var i = 0; i < transactions; i++) {
            var place = merges.placeOf(pending.customerId());
            List<Command> moves = merges.misplaced(place, DOCUMENTS_A_TRANSACTION).stream()
                    .<Command>map(Command.Move::new)
                    .toList();
            if (moves.isEmpty()) {
                merges.finish(pending);
                return;
            }
            recordDocuments.record(moves, null);
        }
    }
}
