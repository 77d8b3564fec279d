package io.keytier.scoring.topology;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.contracts.PurchaseRecorded;
import org.jspecify.annotations.Nullable;

/** The figures by the book, from all of a customer's latest documents at once. Shares nothing with the engine. */
final class PlainRecomputation {

    /**
     * @param first the day of the first sale in force, {@code last} that of the last
     * @param orders sales in force of all time; {@code amount} and {@code profit} of all time as well
     */
    record Figures(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            long frequency,
            BigDecimal monetary,
            long orders,
            BigDecimal amount,
            @Nullable BigDecimal profit) {

        @Nullable
        Integer recencyOn(LocalDate day) {
            return last == null ? null : Integer.valueOf((int) ChronoUnit.DAYS.between(last, day));
        }
    }

    static final BigDecimal ZERO = BigDecimal.ZERO.setScale(4);

    private PlainRecomputation() {}

    static Figures of(Collection<PurchaseRecorded> latest, LocalDate today, int windowDays) {
        Map<String, PurchaseRecorded> sales = new HashMap<>();
        latest.stream().filter(d -> d.type() == DocumentType.SALE).forEach(sale -> sales.put(keyOf(sale), sale));
        Map<String, BigDecimal> returned = new HashMap<>();
        var credits = ZERO;
        var creditsInWindow = ZERO;
        for (var document : latest) {
            if (document.type() == DocumentType.RETURN && counts(document, today)) {
                var sale = matchOf(document, sales);
                if (sale != null) {
                    returned.merge(keyOf(sale), document.amount(), BigDecimal::add);
                } else {
                    var credit = inBase(document.amount(), document);
                    credits = credits.add(credit);
                    creditsInWindow =
                            inWindow(document, today, windowDays) ? creditsInWindow.add(credit) : creditsInWindow;
                }
            }
        }

        LocalDate first = null;
        LocalDate last = null;
        long frequency = 0;
        long orders = 0;
        var monetary = creditsInWindow.negate();
        var amount = credits.negate();
        var profit = amount;
        var allCostsKnown = true;
        for (var sale : sales.values()) {
            var net = sale.amount().subtract(returned.getOrDefault(keyOf(sale), BigDecimal.ZERO));
            if (!counts(sale, today) || net.signum() <= 0) {
                continue;
            }
            orders++;
            first = first == null || sale.orderedOn().isBefore(first) ? sale.orderedOn() : first;
            last = last == null || sale.orderedOn().isAfter(last) ? sale.orderedOn() : last;
            amount = amount.add(inBase(net, sale));
            if (inWindow(sale, today, windowDays)) {
                frequency++;
                monetary = monetary.add(inBase(net, sale));
            }
            allCostsKnown &= sale.cost() != null;
            profit =
                    sale.cost() == null ? profit : profit.add(inBase(net, sale)).subtract(costOf(net, sale));
        }
        return new Figures(
                first, last, frequency, monetary, orders, amount, orders > 0 && allCostsKnown ? profit : null);
    }

    private static BigDecimal costOf(BigDecimal net, PurchaseRecorded sale) {
        return inBase(sale.cost().multiply(net).divide(sale.amount(), MathContext.DECIMAL128), sale);
    }

    private static boolean counts(PurchaseRecorded document, LocalDate today) {
        return document.status() == DocumentStatus.CONFIRMED
                && !document.orderedOn().isAfter(today);
    }

    private static boolean inWindow(PurchaseRecorded document, LocalDate today, int windowDays) {
        return ChronoUnit.DAYS.between(document.orderedOn(), today) < windowDays;
    }

    private static @Nullable PurchaseRecorded matchOf(PurchaseRecorded candidate, Map<String, PurchaseRecorded> sales) {
        if (candidate.originalOrderId() == null) {
            return null;
        }
        var source = Objects.requireNonNullElse(candidate.originalSource(), candidate.source());
        var sale = sales.get(source + "|" + candidate.originalOrderId());
        return sale != null && sale.currency().equals(candidate.currency()) ? sale : null;
    }

    private static String keyOf(PurchaseRecorded document) {
        return document.source() + "|" + document.orderId();
    }

    private static BigDecimal inBase(BigDecimal amount, PurchaseRecorded document) {
        return amount.multiply(document.exchangeRate()).setScale(4, RoundingMode.HALF_UP);
    }
}
