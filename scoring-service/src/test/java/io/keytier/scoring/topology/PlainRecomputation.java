package io.keytier.scoring.topology;

import java.math.BigDecimal;
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

/** R, F and M by the book, from all of a customer's latest documents at once. Shares nothing with the engine. */
final class PlainRecomputation {

    record Figures(@Nullable LocalDate lastPurchaseOn, long frequency, BigDecimal monetary, long orders) {}

    private PlainRecomputation() {}

    static Figures of(Collection<PurchaseRecorded> latest, LocalDate today, int windowDays) {
        Map<String, PurchaseRecorded> sales = new HashMap<>();
        latest.stream()
                .filter(d -> d.type() == DocumentType.SALE)
                .forEach(d -> sales.put(d.source() + "|" + d.orderId(), d));

        LocalDate last = null;
        long frequency = 0;
        long orders = 0;
        var monetary = BigDecimal.ZERO;
        for (var sale : sales.values()) {
            if (sale.status() == DocumentStatus.CANCELLED || sale.orderedOn().isAfter(today)) {
                continue;
            }
            var net = sale.amount();
            for (var candidate : latest) {
                if (counts(candidate, today) && matchOf(candidate, sales) == sale) {
                    net = net.subtract(candidate.amount());
                }
            }
            if (net.signum() <= 0) {
                continue;
            }
            orders++;
            last = last == null || sale.orderedOn().isAfter(last) ? sale.orderedOn() : last;
            if (ChronoUnit.DAYS.between(sale.orderedOn(), today) < windowDays) {
                frequency++;
                monetary = monetary.add(inBase(net, sale));
            }
        }
        for (var credit : latest) {
            if (counts(credit, today)
                    && matchOf(credit, sales) == null
                    && ChronoUnit.DAYS.between(credit.orderedOn(), today) < windowDays) {
                monetary = monetary.subtract(inBase(credit.amount(), credit));
            }
        }
        return new Figures(last, frequency, monetary, orders);
    }

    private static boolean counts(PurchaseRecorded document, LocalDate today) {
        return document.type() == DocumentType.RETURN
                && document.status() == DocumentStatus.CONFIRMED
                && !document.orderedOn().isAfter(today);
    }

    private static @Nullable PurchaseRecorded matchOf(PurchaseRecorded candidate, Map<String, PurchaseRecorded> sales) {
        if (candidate.originalOrderId() == null) {
            return null;
        }
        var source = Objects.requireNonNullElse(candidate.originalSource(), candidate.source());
        var sale = sales.get(source + "|" + candidate.originalOrderId());
        return sale != null && sale.currency().equals(candidate.currency()) ? sale : null;
    }

    private static BigDecimal inBase(BigDecimal amount, PurchaseRecorded document) {
        return amount.multiply(document.exchangeRate()).setScale(4, RoundingMode.HALF_UP);
    }
}
