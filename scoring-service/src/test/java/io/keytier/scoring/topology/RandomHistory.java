package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.PurchaseFixtures.aPurchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.PurchaseWithdrawn;

/**
 * Draws purchase events such as orders-service may publish: sales and returns in any order, revised, cancelled,
 * reinstated, moved between customers, in two currencies, backdated and dated ahead, and doubled.
 */
final class RandomHistory {

    private final Random random;
    private final int customers;
    private final int windowDays;
    private final Map<String, PurchaseRecorded> latest = new HashMap<>();
    private final List<PurchaseEvent> sent = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    RandomHistory(Random random, int customers, int windowDays) {
        this.random = random;
        this.customers = customers;
        this.windowDays = windowDays;
    }

    Set<String> customers() {
        return seen;
    }

    /** The latest versions of all documents that belong to a customer. */
    Map<String, List<PurchaseRecorded>> latestByCustomer() {
        var byCustomer = new HashMap<String, List<PurchaseRecorded>>();
        latest.values().forEach(document -> byCustomer
                .computeIfAbsent(document.customerId(), customer -> new ArrayList<>())
                .add(document));
        return byCustomer;
    }

    /** What is published next, all of it accepted on this day unless it is a repetition. */
    List<PurchaseEvent> next(LocalDate today) {
        if (!sent.isEmpty() && random.nextInt(8) == 0) {
            return List.of(sent.get(random.nextInt(sent.size())));
        }
        var orderId = (random.nextInt(3) == 0 ? "R" : "S") + random.nextInt(customers * 12);
        var known = latest.get(orderId);
        var event = draw(orderId, known, today);
        var events = new ArrayList<PurchaseEvent>();
        if (known != null && !known.customerId().equals(event.customerId())) {
            events.add(new PurchaseWithdrawn(
                    "ERP", orderId, event.version(), known.customerId(), Instant.EPOCH, today, null));
        }
        events.add(event);
        events.forEach(each -> seen.add(each.customerId()));
        sent.addAll(events);
        latest.put(orderId, event);
        return events;
    }

    private PurchaseRecorded draw(String orderId, PurchaseRecorded known, LocalDate today) {
        var home = "C" + Math.floorMod(Integer.parseInt(orderId.substring(1)) + random.nextInt(5) / 4, customers);
        var document = aPurchase(orderId)
                .version(known == null ? 1 : known.version() + 1)
                .of(known != null && random.nextInt(6) > 0 ? known.customerId() : home)
                .accepted(today)
                .on(today.minusDays(random.nextInt(10) == 0 ? -1 : random.nextInt(windowDays * 2)))
                .worth(BigDecimal.valueOf(random.nextInt(50_000_000), random.nextInt(5))
                        .toPlainString());
        if (random.nextInt(4) == 0) {
            document = document.in("USD", "7.1234");
        }
        if (orderId.startsWith("R")) {
            document = document.returning(random.nextInt(4) == 0 ? null : "S" + orderId.substring(1));
        }
        return (random.nextInt(7) == 0 ? document.cancelled() : document).event();
    }
}
