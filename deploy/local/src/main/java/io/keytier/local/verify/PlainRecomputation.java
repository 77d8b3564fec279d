package io.keytier.local.verify;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.keytier.contracts.DocumentType;
import io.keytier.contracts.Segment;

/**
 * R, F, M, score, tier and segment under the default policy, each time anew from all documents. It shares no code with
 * scoring-service, so that the two can be held against each other.
 */
public final class PlainRecomputation {

    private static final int WINDOW_DAYS = 365;

    private final Map<String, List<PlainDocument>> byCustomer;

    /** @param documents the latest accepted revision of each document, in any order */
    public PlainRecomputation(Collection<PlainDocument> documents) {
        byCustomer = documents.stream().collect(groupingBy(PlainDocument::customerId));
    }

    /** Every customer that has a document. */
    public Set<String> customers() {
        return byCustomer.keySet();
    }

    /** The customer's score on this business day. */
    public PlainScore score(String customerId, LocalDate today) {
        var documents = byCustomer.getOrDefault(customerId, List.of());
        var inForce = documents.stream()
                .filter(document -> document.isSale() && counts(document, today))
                .map(sale -> net(sale, documents, today))
                .filter(sale -> sale.worth().amount().signum() > 0)
                .toList();
        var credits = documents.stream()
                .filter(document -> !document.isSale() && counts(document, today))
                .filter(document -> documents.stream().noneMatch(sale -> matches(document, sale)))
                .toList();
        var inWindow =
                inForce.stream().filter(sale -> age(sale, today) < WINDOW_DAYS).toList();
        var monetary = sum(inWindow.stream())
                .subtract(sum(credits.stream().filter(credit -> age(credit, today) < WINDOW_DAYS)));
        return inForce.stream()
                .map(PlainDocument::day)
                .max(LocalDate::compareTo)
                .map(last -> scored(last, inWindow.size(), monetary, today))
                .orElseGet(() -> PlainScore.none(monetary));
    }

    private static boolean counts(PlainDocument document, LocalDate today) {
        return !document.cancelled() && !document.day().isAfter(today);
    }

    private static PlainDocument net(PlainDocument sale, List<PlainDocument> documents, LocalDate today) {
        var returned = documents.stream()
                .filter(document -> matches(document, sale) && counts(document, today))
                .map(document -> document.worth().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PlainDocument(
                sale.orderId(),
                DocumentType.SALE,
                sale.customerId(),
                sale.day(),
                sale.worth().less(returned),
                null,
                false);
    }

    private static boolean matches(PlainDocument document, PlainDocument sale) {
        return !document.isSale()
                && sale.isSale()
                && Objects.equals(document.originalOrderId(), sale.orderId())
                && document.worth().currency().equals(sale.worth().currency());
    }

    private static long age(PlainDocument document, LocalDate today) {
        return ChronoUnit.DAYS.between(document.day(), today);
    }

    private static BigDecimal sum(Stream<PlainDocument> documents) {
        return documents.map(document -> document.worth().inBaseCurrency()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PlainScore scored(LocalDate last, long frequency, BigDecimal monetary, LocalDate today) {
        var days = ChronoUnit.DAYS.between(last, today);
        var r = days <= 30 ? 5 : days <= 90 ? 4 : days <= 180 ? 3 : days <= 365 ? 2 : 1;
        var f = (int) Math.max(1, Math.min(5, frequency));
        var m = atLeast(monetary, 50_000)
                ? 5
                : atLeast(monetary, 20_000) ? 4 : atLeast(monetary, 5_000) ? 3 : atLeast(monetary, 1_000) ? 2 : 1;
        var score = 4 * r + 8 * f + 8 * m;
        var tier =
                score >= 84 ? "VVVVVIP" : score >= 68 ? "VVVVIP" : score >= 52 ? "VVVIP" : score >= 36 ? "VVIP" : "VIP";
        return new PlainScore(last, frequency, monetary, score, tier, Segment.of(r >= 4, f >= 4, m >= 4));
    }

    private static boolean atLeast(BigDecimal monetary, long minimum) {
        return monetary.compareTo(BigDecimal.valueOf(minimum)) >= 0;
    }
}
