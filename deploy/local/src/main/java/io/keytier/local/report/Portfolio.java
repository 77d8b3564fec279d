package io.keytier.local.report;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import io.keytier.contracts.Segment;
import io.keytier.local.verify.CustomerView;

/** How the customers spread over tiers and segments. */
final class Portfolio {

    private final List<CustomerView> customers;

    Portfolio(List<CustomerView> customers) {
        this.customers = customers;
    }

    /** The highest tier first. */
    List<String> byTier() {
        var table = new GroupTable("Tier", "Rank", customers);
        var byRank = new TreeMap<Integer, List<CustomerView>>(Comparator.reverseOrder());
        byRank.putAll(customers.stream().collect(groupingBy(Portfolio::rank)));
        byRank.forEach((rank, members) -> table.group(members.get(0).tier(), String.valueOf(rank), members));
        return table.lines();
    }

    /** In the order of the field's own table; empty segments too. */
    List<String> bySegment() {
        var table = new GroupTable("Segment", "中文", customers);
        Arrays.stream(Segment.values()).forEach(segment -> table.group(segment.name(), segment.chinese(), in(segment)));
        return table.lines();
    }

    private List<CustomerView> in(Segment segment) {
        return customers.stream()
                .filter(customer -> customer.score() != null && customer.score().segment() == segment)
                .toList();
    }

    private static int rank(CustomerView customer) {
        var score = customer.score();
        return score == null ? 0 : score.tierRank();
    }
}
