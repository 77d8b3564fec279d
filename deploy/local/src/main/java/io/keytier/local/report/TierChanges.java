package io.keytier.local.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.keytier.contracts.Cause;
import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.Event;
import io.keytier.local.report.Table.Column;
import io.keytier.local.verify.CustomerView;

/** The changes of tier: how many by cause, and a few that show as many causes and directions as there are. */
final class TierChanges {

    private static final int SHOWN = 5;

    private final List<CustomerChange> changes;
    private final Map<String, String> labels;

    TierChanges(List<Event<CustomerChange>> events, List<CustomerView> customers) {
        changes = events.stream()
                .filter(event -> event.type().equals(CustomerChange.TIER_CHANGED))
                .map(Event::data)
                .sorted(Comparator.comparing(CustomerChange::occurredAt).reversed())
                .toList();
        labels = new HashMap<>();
        customers.forEach(customer -> labels.put(customer.customerId(), customer.label()));
    }

    /** {@code 4,102 IMPORT, 310 PURCHASE}. */
    String counts() {
        return changes.stream().collect(groupingBy(CustomerChange::cause, counting())).entrySet().stream()
                .sorted(Map.Entry.<Cause, Long>comparingByValue().reversed())
                .map(count -> Amounts.count(count.getValue()) + " " + count.getKey())
                .collect(joining(", "));
    }

    List<String> lines() {
        var table = new Table(
                Column.text("Customer", 26),
                Column.text("On", 10),
                Column.text("From", 8),
                Column.text("To", 8),
                Column.number("Score", 9),
                Column.text("Cause", 27));
        examples()
                .forEach(change -> table.row(
                        labels.getOrDefault(change.customerId(), change.customerId()),
                        change.effectiveOn().toString(),
                        change.from().tier(),
                        change.to().tier(),
                        change.from().score() + " → " + change.to().score(),
                        cause(change)));
        return table.lines();
    }

    /** The latest of each cause and direction, then the second of each and so on; imports only to fill up. */
    private List<CustomerChange> examples() {
        var seen = new HashMap<String, Integer>();
        var turns = new HashMap<CustomerChange, Integer>();
        changes.forEach(
                change -> turns.put(change, seen.merge(change.cause() + " " + change.direction(), 1, Integer::sum)));
        return changes.stream()
                .sorted(Comparator.<CustomerChange, Boolean>comparing(change -> change.cause() == Cause.IMPORT)
                        .thenComparing(turns::get))
                .limit(SHOWN)
                .toList();
    }

    private static String cause(CustomerChange change) {
        var document = change.causedBy();
        return document == null ? change.cause().name() : change.cause() + " " + document.orderId();
    }
}
