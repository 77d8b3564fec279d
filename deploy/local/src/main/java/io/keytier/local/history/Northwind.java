package io.keytier.local.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.keytier.contracts.DocumentType;
import org.apache.commons.csv.CSVRecord;

/** Northwind Traders, a wholesaler: orders in USD with their lines, placed on a day without time. */
public final class Northwind {

    private static final int AMOUNT_DECIMALS = 4;

    private Northwind() {}

    /** All orders, shipped or not: the customer placed them. The amount is after discount and without freight. */
    public static History history() {
        var lines = linesByOrder();
        var documents = CsvResource.rows("northwind/orders.csv").stream()
                .map(row -> document(row, lines.get(row.get("OrderID"))))
                .toList();
        return new History("Northwind", "USD", documents, Map.of());
    }

    /** Every company, those that never ordered too. */
    public static List<Company> companies() {
        return CsvResource.rows("northwind/customers.csv").stream()
                .map(row -> new Company(row.get("customer_id"), row.get("company_name"), row.get("country")))
                .toList();
    }

    private static Map<String, List<OrderLine>> linesByOrder() {
        return CsvResource.rows("northwind/order_details.csv").stream()
                .collect(groupingBy(row -> row.get("order_id"), mapping(Northwind::line, toList())));
    }

    private static OrderLine line(CSVRecord row) {
        var discounted = decimal(row, "unit_price").multiply(BigDecimal.ONE.subtract(decimal(row, "discount")));
        return new OrderLine(row.get("product_id"), decimal(row, "quantity"), discounted);
    }

    private static HistoricDocument document(CSVRecord row, List<OrderLine> lines) {
        var amount = lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new HistoricDocument(
                row.get("OrderID"),
                DocumentType.SALE,
                row.get("CustomerID"),
                new OrderTime(LocalDate.parse(row.get("OrderDate")), null),
                "USD",
                amount.setScale(AMOUNT_DECIMALS, RoundingMode.HALF_UP),
                lines);
    }

    private static BigDecimal decimal(CSVRecord row, String column) {
        return new BigDecimal(row.get(column));
    }
}
