package io.keytier.local.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import io.keytier.local.report.Table.Column;
import io.keytier.local.verify.AccountView;
import io.keytier.local.verify.CustomerView;
import io.keytier.local.verify.PlanView;
import io.keytier.local.verify.ScoreView;
import org.jspecify.annotations.Nullable;

/** The key accounts with the best score; among equals those that bring most. */
final class KeyAccounts {

    private static final int SHOWN = 10;
    private static final Comparator<CustomerView> BEST_FIRST = Comparator.comparing(KeyAccounts::score)
            .thenComparing(KeyAccounts::monetary)
            .reversed()
            .thenComparing(CustomerView::customerId);

    private final List<CustomerView> best;

    KeyAccounts(List<CustomerView> customers) {
        best = customers.stream()
                .filter(customer ->
                        customer.account() != null && customer.account().keyAccount())
                .sorted(BEST_FIRST)
                .limit(SHOWN)
                .toList();
    }

    List<String> lines() {
        var table = new Table(
                Column.text("Customer", 26),
                Column.text("Tier", 8),
                Column.number("Score", 5),
                Column.number("Orders", 6),
                Column.number("Revenue, CNY", 13),
                Column.text("Last bought", 11),
                Column.text("Owner", 7),
                Column.text("Next visit", 10));
        best.forEach(customer -> table.row(
                customer.label(),
                customer.tier(),
                String.valueOf(score(customer)),
                of(customer.score(), ScoreView::frequency),
                Amounts.whole(monetary(customer)),
                of(customer.score(), ScoreView::lastPurchaseOn),
                of(customer.account(), AccountView::owner),
                of(customer.openPlans().stream().findFirst().orElse(null), PlanView::nextVisitOn)));
        return table.lines();
    }

    /** A customer worth a look. */
    String example() {
        return best.isEmpty() ? "ALFKI" : best.get(0).customerId();
    }

    private static <T> String of(@Nullable T view, Function<T, @Nullable Object> field) {
        var value = view == null ? null : field.apply(view);
        return Objects.requireNonNullElse(value, "–").toString();
    }

    private static int score(CustomerView customer) {
        return customer.score() == null ? 0 : customer.score().score();
    }

    private static BigDecimal monetary(CustomerView customer) {
        return customer.score() == null ? BigDecimal.ZERO : customer.score().monetary();
    }
}
