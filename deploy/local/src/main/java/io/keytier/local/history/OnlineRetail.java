package io.keytier.local.history;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.keytier.contracts.DocumentType;
import org.apache.commons.csv.CSVRecord;

/** A British gift wholesaler: invoices in GBP, and cancellations that do not say which invoice they belong to. */
public final class OnlineRetail {

    /** Reason for skipping a row: it names no customer. */
    public static final String WITHOUT_CUSTOMER = "without a customer";
    /** Reason for skipping a row: a negative amount that is no cancellation. */
    public static final String BAD_DEBT = "bad debt, neither sale nor return";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private OnlineRetail() {}

    /** Invoices as sales, an amount of zero too; cancellations as returns without a sale, that is credits on account. */
    public static History history() {
        var documents = new ArrayList<HistoricDocument>();
        Map<String, Integer> skipped = new TreeMap<>();
        for (var row : CsvResource.rows("online_retail/invoices.csv")) {
            if (!isCancellation(row) && amount(row).signum() < 0) {
                skipped.merge(BAD_DEBT, 1, Integer::sum);
            } else if (row.get("customer_id").isBlank()) {
                skipped.merge(WITHOUT_CUSTOMER, 1, Integer::sum);
            } else {
                documents.add(document(row));
            }
        }
        return new History("Online Retail", "GBP", documents, skipped);
    }

    private static HistoricDocument document(CSVRecord row) {
        var invoiced = LocalDateTime.parse(row.get("invoice_date"), TIME);
        return new HistoricDocument(
                row.get("invoice_no"),
                isCancellation(row) ? DocumentType.RETURN : DocumentType.SALE,
                row.get("customer_id"),
                new OrderTime(invoiced.toLocalDate(), invoiced.toLocalTime()),
                "GBP",
                amount(row).abs(),
                List.of());
    }

    private static boolean isCancellation(CSVRecord row) {
        return row.get("is_cancellation").equals("1");
    }

    private static BigDecimal amount(CSVRecord row) {
        return new BigDecimal(row.get("amount"));
    }
}
