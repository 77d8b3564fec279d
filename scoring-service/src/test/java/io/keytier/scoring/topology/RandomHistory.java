package io.keytier.scoring.topology;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.PurchaseWithdrawn;
import io.keytier.scoring.domain.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Draws purchase events such as orders-service may publish: sales and returns in any order, revised, cancelled,
 * reinstated, moved and merged between customers and back, in three currencies, backdated and dated ahead, live and by
 * imports, and doubled. Amounts and days prefer the edges of the policy's bands.
 */
final class RandomHistory {

    private static final List<String> CURRENCIES = List.of("CNY", "CNY", "CNY", "USD", "IDR");
    private static final Map<String, BigDecimal> RATES =
            Map.of("CNY", BigDecimal.ONE, "USD", new BigDecimal("7.1235"), "IDR", new BigDecimal("0.00045"));
    private static final String[] SUMS = {
        "0",
        "0.0001",
        "1",
        "999.9999",
        "1000",
        "1000",
        "1000.0001",
        "2000",
        "3999.9999",
        "4000",
        "5000",
        "19999.9999",
        "20000",
        "50000",
        "123456789012.3456",
        "999999999999999.9999"
    };

    private final Random random;
    private final int customers;
    private final int documents;
    private final Policy policy;
    private final Map<String, PurchaseRecorded> latest = new LinkedHashMap<>();
    private final Map<String, String> merged = new LinkedHashMap<>();
    private final List<PurchaseEvent> sent = new ArrayList<>();
    private final Set<String> importing = new HashSet<>();
    private int imports;

    /**
     * @param documents how many different ones a customer has at the most
     */
    RandomHistory(Random random, int customers, int documents, Policy policy) {
        this.random = random;
        this.customers = customers;
        this.documents = documents;
        this.policy = policy;
    }

    /** What is published next, all of it accepted on this day unless it is a repetition. */
    List<PurchaseEvent> next(LocalDate today) {
        int dice = random.nextInt(100);
        var events = dice < 10 && !sent.isEmpty()
                ? List.of(sent.get(random.nextInt(sent.size())))
                : dice < 14 ? markers(today) : dice < 15 ? merge(today) : List.of(document(today));
        var published = new ArrayList<PurchaseEvent>();
        for (var event : events) {
            if (event instanceof PurchaseRecorded recorded && dice >= 14) {
                published.addAll(publish(recorded));
            } else {
                published.add(event);
            }
        }
        return published;
    }

    /** The event itself and, where it moves its document, the withdrawal from the customer before; either may be first. */
    private List<PurchaseEvent> publish(PurchaseRecorded event) {
        var events = new ArrayList<PurchaseEvent>();
        events.add(event);
        var known = latest.put(event.orderId(), event);
        if (known != null && !known.customerId().equals(event.customerId())) {
            var gone = new PurchaseWithdrawn(
                    event.source(),
                    event.orderId(),
                    event.version(),
                    known.customerId(),
                    event.acceptedAt(),
                    event.acceptedOn(),
                    event.importId());
            events.add(random.nextInt(2), gone);
        }
        sent.addAll(events);
        return events;
    }

    private List<PurchaseEvent> markers(LocalDate today) {
        if (imports == 0) {
            return List.of();
        }
        var markers = new ArrayList<PurchaseEvent>();
        for (var customer : importing) {
            if (random.nextInt(3) > 0) {
                markers.add(new ImportClosed(
                        "I" + imports, customer, today.atTime(12, 0).toInstant(ZoneOffset.UTC), today));
            }
        }
        markers.forEach(marker -> importing.remove(marker.customerId()));
        return markers;
    }

    /** All documents of one customer go to another, or back again. */
    private List<PurchaseEvent> merge(LocalDate today) {
        var from = customer();
        var undone = merged.remove(from);
        var into = undone != null ? from : customer();
        if (undone == null) {
            merged.put(from, into);
        }
        var events = new ArrayList<PurchaseEvent>();
        for (var document : List.copyOf(latest.values())) {
            var home = homeOf(document.orderId());
            var moves = undone == null ? document.customerId().equals(from) : home.equals(from);
            if (moves && !document.customerId().equals(into)) {
                events.add(Purchases.revised(document, into, today));
            }
        }
        return events;
    }

    private PurchaseRecorded document(LocalDate today) {
        var number = random.nextInt(customers * documents);
        var orderId = (number / customers % 3 == 0 ? "R" : "S") + number;
        var known = latest.get(orderId);
        var isReturn = orderId.startsWith("R");
        var owner = known != null && random.nextInt(4) > 0 ? known.customerId() : homeOf(orderId);
        var original = isReturn ? originalOf(known, number) : null;
        var sale = original == null ? null : latest.get(original);
        var currency = sale != null && random.nextInt(5) > 0
                ? sale.currency()
                : CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        var amount = sale != null && random.nextInt(3) == 0 ? sale.amount() : amount();
        var day = day(today);
        return new PurchaseRecorded(
                "ERP",
                orderId,
                known == null ? 1 : known.version() + 1,
                random.nextInt(12) == 0 ? customer() : owner,
                isReturn ? DocumentType.RETURN : DocumentType.SALE,
                random.nextInt(8) == 0 ? DocumentStatus.CANCELLED : DocumentStatus.CONFIRMED,
                day,
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                currency,
                amount,
                RATES.get(currency),
                !isReturn && random.nextInt(3) > 0 ? amount() : null,
                original == null || random.nextBoolean() ? null : "ERP",
                original,
                today.atTime(12, 0).toInstant(ZoneOffset.UTC),
                random.nextInt(40) == 0 ? today.plusDays(1) : today,
                importOf(owner));
    }

    private @Nullable String originalOf(@Nullable PurchaseRecorded known, int number) {
        int dice = random.nextInt(10);
        if (known != null && dice < 7) {
            return known.originalOrderId();
        }
        // The first two sales of the same home, so that a sale has several returns, and one that will never come.
        return dice < 9 ? "S" + (number % customers + customers * (1 + random.nextInt(3))) : null;
    }

    private @Nullable String importOf(String owner) {
        if (importing.contains(owner)) {
            return random.nextInt(8) == 0 ? null : "I" + imports;
        }
        if (random.nextInt(30) > 0) {
            return null;
        }
        if (random.nextInt(10) == 0 || imports == 0) {
            imports++;
        }
        importing.add(owner);
        return "I" + imports;
    }

    private BigDecimal amount() {
        return random.nextInt(3) > 0
                ? new BigDecimal(SUMS[random.nextInt(SUMS.length)])
                : BigDecimal.valueOf(random.nextInt(30_000_000), random.nextInt(5));
    }

    private LocalDate day(LocalDate today) {
        int window = policy.windowDays();
        int age =
                switch (random.nextInt(6)) {
                    case 0 -> -1;
                    case 1, 2 -> random.nextInt(4);
                    case 3 -> {
                        var bands = policy.scales().recency().bands();
                        yield bands.get(random.nextInt(bands.size())).maxDays() + random.nextInt(2);
                    }
                    case 4 -> window - 1 + random.nextInt(3);
                    default -> random.nextInt(2 * window);
                };
        return today.minusDays(age);
    }

    private String customer() {
        return "C" + random.nextInt(customers);
    }

    private String homeOf(String orderId) {
        return "C" + Integer.parseInt(orderId.substring(1)) % customers;
    }
}
