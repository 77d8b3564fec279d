package io.keytier.local.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import io.keytier.local.report.Table.Column;
import io.keytier.local.verify.CustomerView;

/** Groups of customers with their number, their revenue and both shares. */
final class GroupTable {

    private final BigDecimal revenue;
    private final int customers;
    private final Table table;

    /** @param title of the groups' two names */
    GroupTable(String title, String alias, List<CustomerView> all) {
        this.customers = all.size();
        this.revenue = revenue(all);
        this.table = new Table(
                Column.text(title, 20),
                Column.text(alias, 14),
                Column.number("Customers", 10),
                Column.number("Share", 8),
                Column.number("Revenue, CNY", 16),
                Column.number("Share", 8));
    }

    void group(String name, String alias, List<CustomerView> members) {
        table.row(
                name,
                alias,
                Amounts.count(members.size()),
                Amounts.share(BigDecimal.valueOf(members.size()), BigDecimal.valueOf(customers)),
                Amounts.whole(revenue(members)),
                Amounts.share(revenue(members), revenue));
    }

    List<String> lines() {
        return table.lines();
    }

    private static BigDecimal revenue(List<CustomerView> members) {
        return members.stream()
                .map(CustomerView::score)
                .filter(Objects::nonNull)
                .map(score -> score.monetary())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
