package io.keytier.orders.application;

/**
 * A bulk request as it was asked for.
 *
 * @param bulkId given by us; a backfill's import has the same
 * @param source whose documents they are
 * @param format the body's media type
 * @param dryRun only says what would become of the lines
 */
public record BulkRequest(String bulkId, String source, BulkMode mode, String format, boolean dryRun) {

    boolean isImport() {
        return mode == BulkMode.BACKFILL && !dryRun;
    }
}
