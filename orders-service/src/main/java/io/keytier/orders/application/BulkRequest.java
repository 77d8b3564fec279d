package io.keytier.orders.application;

/**
 * A bulk request as it was asked for.
 *
 * @param bulkId given by us; a backfill's import has the same
 * @param source whose documents they are
 * @param format the body's media type
 * @param dryRun only says what would become of the lines
 * @param upsert a line without a revision is the next revision of its document if its content is another, not the first
 */
public record BulkRequest(String bulkId, String source, BulkMode mode, String format, boolean dryRun, boolean upsert) {

    boolean isImport() {
        return mode == BulkMode.BACKFILL && !dryRun;
    }
}
