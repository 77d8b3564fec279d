package io.keytier.platform.outbox;

import java.util.List;

/**
 * The first rows of a bucket above an identifier, as one snapshot of the database shows them.
 *
 * @param oldestRunning the lowest transaction number that was under way, or the next to be given; 0 where there are no
 *     rows
 */
record Reading(List<OutboxRow> rows, long oldestRunning) {

    long lastId() {
        return rows.get(rows.size() - 1).id();
    }
}
