package io.keytier.scoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Moves customers through time: reviews, new policies and documents, each in its place. A policy takes its place by the
 * moment of its publication, so that it makes no difference whether the engine was up at that moment.
 */
public final class Timeline {

    private final PolicyHistory policies;
    private final Map<Integer, Scoring> scorings = new ConcurrentHashMap<>();

    public Timeline(PolicyHistory policies) {
        this.policies = policies;
    }

    public PolicyHistory policies() {
        return policies;
    }

    /** The policy that a customer was last scored under. */
    public Policy policyOf(Customer customer) {
        return policy(customer.rating().policyVersion());
    }

    /** Whether a customer was last scored under the policy in force. */
    public boolean isCurrent(Customer customer) {
        return customer.rating().policyVersion() >= policies.current().number();
    }

    /** A customer that nobody has heard of before something of it was accepted. */
    public Customer unknown(String id, LocalDate acceptedOn, Instant acceptedAt) {
        return Customer.unknown(id, acceptedOn, policies.inForceAt(acceptedAt));
    }

    /** Takes in a version of a document, after the policies published before its acceptance. */
    public Outcome record(Customer customer, Books books, Document incoming, Receipt receipt) {
        var prepared = adopt(customer, books, receipt.acceptedAt());
        return prepared.then(scoringOf(prepared.customer()).record(prepared.customer(), books, incoming, receipt));
    }

    /** Announces what an import has moved, after the policies published before its end. */
    public Outcome closeImport(Customer customer, Books books, ImportEnd end) {
        var prepared = adopt(customer, books, end.at());
        var scoring = scoringOf(prepared.customer());
        return prepared.then(scoring.closeImport(prepared.customer(), books, end.importId(), end.on()));
    }

    /** Runs the reviews due up to a business day, and adopts the policies published by now. */
    public Outcome reviewUpTo(Customer customer, Books books, LocalDate today) {
        var prepared = adoptAll(customer, books);
        return prepared.then(scoringOf(prepared.customer()).reviewUpTo(prepared.customer(), books, today));
    }

    /** Scores a customer by every policy that it was not yet scored by. */
    public Outcome adoptAll(Customer customer, Books books) {
        return adopt(customer, books, Instant.MAX);
    }

    private Outcome adopt(Customer customer, Books books, Instant upTo) {
        var outcome = Outcome.unchanged(customer);
        if (isCurrent(customer)) {
            return outcome;
        }
        for (var next : policies.after(customer.rating().policyVersion())) {
            if (next.publishedAt().isAfter(upTo)) {
                break;
            }
            outcome = outcome.then(adopt(outcome.customer(), books, next));
        }
        return outcome;
    }

    private Outcome adopt(Customer customer, Books books, PolicyVersion next) {
        var reviewed = scoringOf(customer).reviewUpTo(customer, books, next.effectiveOn());
        return reviewed.then(scoring(next.number()).adopt(reviewed.customer(), books, policyOf(customer)));
    }

    private Scoring scoringOf(Customer customer) {
        return scoring(customer.rating().policyVersion());
    }

    private Scoring scoring(int version) {
        return scorings.computeIfAbsent(version, number -> new Scoring(policy(number)));
    }

    private Policy policy(int number) {
        return policies.version(number)
                .orElseThrow(() -> new IllegalStateException("policy " + number + " is not known; the latest is "
                        + policies.current().number()))
                .policy();
    }
}
