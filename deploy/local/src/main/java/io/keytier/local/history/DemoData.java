package io.keytier.local.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that the demo loads.
 *
 * @param companies master data, of Northwind's customers only
 */
public record DemoData(List<History> histories, List<Company> companies) {

    /** Units of CNY for one unit of the histories' currencies. */
    public static final Map<String, BigDecimal> RATES =
            Map.of("USD", new BigDecimal("7.12"), "GBP", new BigDecimal("9.38"));

    /** The shipped histories, each moved so that its last order falls on this day. */
    public static DemoData endingOn(LocalDate day) {
        return new DemoData(
                Stream.of(Northwind.history(), OnlineRetail.history())
                        .map(history -> history.endingOn(day))
                        .toList(),
                Northwind.companies());
    }

    /** Every document. */
    public Stream<HistoricDocument> documents() {
        return histories.stream().flatMap(history -> history.documents().stream());
    }

    /** Every customer, prospects that never ordered too. */
    public Set<String> customers() {
        var customers = new TreeSet<String>();
        documents().map(HistoricDocument::customerId).forEach(customers::add);
        companies.stream().map(Company::customerId).forEach(customers::add);
        return customers;
    }
}
