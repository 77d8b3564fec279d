package io.keytier.accounts.account.application;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.CustomerScored;
import io.keytier.contracts.Event;

/**
 * Brings accounts up to their latest scores: a batch costs one statement for the standings, one for the designations
 * and one for the announcements, however many customers it holds. An older or repeated score has no effect.
 */
@ApplicationScoped
public class ProjectScores {

    private final Accounts accounts;
    private final ReviewAccounts reviewAccounts;

    ProjectScores(Accounts accounts, ReviewAccounts reviewAccounts) {
        this.accounts = accounts;
        this.reviewAccounts = reviewAccounts;
    }

    /** Runs in the caller's transaction. */
    public void apply(List<Event<CustomerScored>> events) {
        reviewAccounts.review(accounts.project(latest(events).values()));
    }

    /** The highest version of each customer, in the order of identifiers, which is the order of locking. */
    private static SortedMap<String, CustomerScored> latest(List<Event<CustomerScored>> events) {
        var latest = new TreeMap<String, CustomerScored>();
        for (var event : events) {
            latest.merge(
                    event.data().customerId(),
                    event.data(),
                    (one, other) -> one.scoreVersion() >= other.scoreVersion() ? one : other);
        }
        return latest;
    }
}
