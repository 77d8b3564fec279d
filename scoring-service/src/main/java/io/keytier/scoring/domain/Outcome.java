package io.keytier.scoring.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a customer by an event or by time.
 *
 * @param changes what is to be announced, in order
 * @param scored whether a value of the score changed that others show
 */
public record Outcome(Customer customer, List<Change> changes, boolean scored) {

    static Outcome unchanged(Customer customer) {
        return new Outcome(customer, List.of(), false);
    }

    /** This outcome, followed by what happened next. */
    public Outcome then(Outcome next) {
        if (changes.isEmpty()) {
            return new Outcome(next.customer, next.changes, scored || next.scored);
        }
        var all = new ArrayList<>(changes);
        all.addAll(next.changes);
        return new Outcome(next.customer, all, scored || next.scored);
    }
}
