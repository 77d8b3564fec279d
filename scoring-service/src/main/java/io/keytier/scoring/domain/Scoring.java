package io.keytier.scoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.keytier.contracts.Cause;
import org.jspecify.annotations.Nullable;

/**
 * The rolling engine: what a document, the end of an import or a new day makes of a customer.
 *
 * <p>The result is a function of the customer's latest document versions and of the business day alone. Reviews due
 * up to a document's acceptance run before it, in order, so that it makes no difference whether the engine was up on
 * those days.
 */
public final class Scoring {

    private final Policy policy;
    private final Grace grace;

    public Scoring(Policy policy) {
        this.policy = policy;
        this.grace = new Grace(policy.downgradeGraceDays());
    }

    /** Takes in a version of a document. A version that is not newer than the one known has no effect. */
    public Outcome record(Customer customer, Books books, Document incoming, Receipt receipt) {
        var known = books.documents().find(incoming.id());
        if (known != null && known.version() >= incoming.version()) {
            return Outcome.unchanged(customer);
        }
        var prepared = reviewUpTo(customer, books, receipt.acceptedOn());
        if (receipt.importId() == null) {
            prepared = prepared.then(closed(prepared.customer()));
        } else {
            prepared = prepared.then(
                    Outcome.unchanged(opened(prepared.customer(), receipt.importId(), receipt.acceptedAt())));
        }
        var ledger = new Ledger(books.documents(), prepared.customer().asOf());
        if (known == null) {
            ledger.add(incoming);
        } else {
            // Read again: a review may have counted a return against it.
            ledger.replace(incoming);
        }
        return prepared.then(booked(prepared.customer(), books.days(), ledger, incoming, receipt));
    }

    /** Announces what an import has moved. Without effect unless this import is the customer's open one. */
    public Outcome closeImport(Customer customer, Books books, String importId, LocalDate day) {
        if (customer.openImport() == null || !customer.openImport().importId().equals(importId)) {
            return Outcome.unchanged(customer);
        }
        var reviewed = reviewUpTo(customer, books, day);
        return reviewed.then(closed(reviewed.customer()));
    }

    /** Runs the reviews due up to a business day, in order. */
    public Outcome reviewUpTo(Customer customer, Books books, LocalDate today) {
        var outcome = Outcome.unchanged(customer);
        var due = customer.nextReview(policy);
        while (due != null && !due.isAfter(today)) {
            outcome = outcome.then(review(outcome.customer(), books, due));
            due = outcome.customer().nextReview(policy);
        }
        return outcome.then(Outcome.unchanged(outcome.customer().seenOn(today)));
    }

    /**
     * Scores a customer by this policy from the day on that the customer stands at.
     *
     * @param previous the policy it was scored under so far
     */
    Outcome adopt(Customer customer, Books books, Policy previous) {
        var day = customer.asOf();
        var totals = previous.windowDays() == policy.windowDays()
                ? customer.totals()
                : customer.totals().fitted(new Window(day, policy.windowDays()), books.days());
        var progress = new Progress(day, totals, new Ledger(books.documents(), day));
        return scored(customer, customer.standingOn(day), progress, Occasion.policy(policy.version(), day));
    }

    private Outcome review(Customer customer, Books books, LocalDate day) {
        var window = new Window(day, policy.windowDays());
        var ledger = new Ledger(books.documents(), day);
        if (day.equals(customer.postponedTo())) {
            ledger.arrive(day);
        }
        var totals = customer.totals().rolledTo(window, books.days()).with(ledger.changes(), window, books.days());
        var from = customer.standingOn(day.minusDays(1));
        return scored(customer, from, new Progress(day, totals, ledger), Occasion.review(day));
    }

    private Outcome booked(Customer customer, DayJournal days, Ledger ledger, Document incoming, Receipt receipt) {
        var window = new Window(customer.asOf(), policy.windowDays());
        var totals = customer.totals().with(ledger.changes(), window, days);
        var from = customer.standingOn(customer.asOf());
        var source = new Occasion.Source(incoming.id(), incoming.version(), receipt.day());
        return scored(
                customer,
                from,
                new Progress(customer.asOf(), totals, ledger),
                Occasion.document(receipt.cause(), customer.asOf(), source));
    }

    private record Progress(LocalDate asOf, Totals totals, Ledger ledger) {}

    private Outcome scored(Customer before, Standing from, Progress progress, Occasion occasion) {
        var cause = before.importing() ? Cause.IMPORT : occasion.cause();
        var score = policy.score(progress.totals().rfm(progress.asOf()));
        var after = new Customer(
                before.id(),
                progress.asOf(),
                progress.totals(),
                grace.rate(before.rating(), score, policy, cause, progress.asOf()),
                before.chain(),
                progress.ledger().firstPostponed(before.postponedTo()),
                before.openImport());
        var shownAsBefore = after.showsSameAs(before);
        if (before.openImport() != null) {
            return Outcome.unchanged(
                    shownAsBefore ? after : after.with(before.openImport().asMoved()));
        }
        return shownAsBefore && !before.chain().isUntold()
                ? Outcome.unchanged(after)
                : announced(from, after, occasion);
    }

    private static Customer opened(Customer customer, String importId, Instant heardAt) {
        var open = customer.openImport();
        return customer.with(
                open == null
                        ? new OpenImport(importId, customer.standingOn(customer.asOf()), heardAt, false)
                        : open.heard(importId, heardAt));
    }

    private static Outcome closed(Customer customer) {
        var open = customer.openImport();
        if (open == null) {
            return Outcome.unchanged(customer);
        }
        var settled = customer.with((OpenImport) null);
        if (!open.moved() && !customer.chain().isUntold()) {
            return Outcome.unchanged(settled);
        }
        var occasion = Occasion.closing(open, customer.asOf(), customer.chain().scoreVersion());
        return announced(open.announced(), settled, occasion);
    }

    /** The customer with its next score version, and the change if there is one to tell of. */
    private static Outcome announced(Standing from, Customer moved, Occasion occasion) {
        var customer = moved.with(moved.chain().scored());
        var kind = kindOf(from, customer.rating());
        if (kind == null) {
            return new Outcome(customer, List.of(), true);
        }
        var change = Change.of(kind, occasion, from, customer);
        return new Outcome(customer.with(customer.chain().linked(change)), List.of(change), true);
    }

    private static @Nullable ChangeKind kindOf(Standing from, Rating to) {
        if (!from.tier().equals(to.tier())) {
            return ChangeKind.TIER_CHANGED;
        }
        if (from.atRisk() != to.atRisk()) {
            return to.atRisk() ? ChangeKind.TIER_AT_RISK : ChangeKind.TIER_RECOVERED;
        }
        return Objects.equals(from.score().segment(), to.score().segment()) ? null : ChangeKind.SEGMENT_CHANGED;
    }
}
