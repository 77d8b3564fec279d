package io.keytier.scoring.domain;

import java.time.LocalDate;
import java.util.Optional;

/** What time alone will make of a customer, day by day, without touching it. */
public final class Projection {

    private final Scoring scoring;
    private final Policy policy;
    private final Books books;
    private Customer customer;

    /**
     * Starts from a customer as it stands today: reviews due by now have come about, and an import that is still open
     * has told all that it will.
     */
    public Projection(Policy policy, Customer customer, DocumentBook documents, DayBook days, LocalDate today) {
        this.scoring = new Scoring(policy);
        this.policy = policy;
        this.books = new OverlaidBooks(documents, days).books();
        this.customer = scoring.reviewUpTo(customer, books, today).customer().with((OpenImport) null);
    }

    public Customer customer() {
        return customer;
    }

    /** What a document counts for at the customer as it stands now. */
    public Optional<Counted> counted(DocumentId id) {
        var document = books.documents().find(id);
        return document == null ? Optional.empty() : Counted.of(document, customer, policy, books.documents());
    }

    /** Lets time pass to the next day on which something changes; empty when nothing more will. */
    public Optional<Customer> next() {
        var due = customer.nextReview(policy);
        if (due == null) {
            return Optional.empty();
        }
        customer = scoring.reviewUpTo(customer, books, due).customer();
        return Optional.of(customer);
    }
}
