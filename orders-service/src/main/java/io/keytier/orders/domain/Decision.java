package io.keytier.orders.domain;

import java.math.BigDecimal;
import java.util.function.Supplier;

import io.keytier.orders.domain.Outcome.Conflict;
import io.keytier.orders.domain.Outcome.Created;
import io.keytier.orders.domain.Outcome.Invalid;
import io.keytier.orders.domain.Outcome.Moved;
import io.keytier.orders.domain.Outcome.Replayed;
import io.keytier.orders.domain.Outcome.Revised;
import io.keytier.orders.domain.Outcome.Superseded;
import org.jspecify.annotations.Nullable;

/** The rules by which a document is created, revised, cancelled and moved: the highest revision wins. */
public record Decision(Acceptance acceptance, Rates rates, Redirects redirects) {

    Outcome create(Command.Submit sent) {
        var revision = sent.revision() == null ? Revision.FIRST : sent.revision();
        return accepted(sent.content(), () -> {
            var rate = rates.rateOf(sent.content());
            var customer = redirects.resolve(sent.content().customerId());
            return new Created(
                    new Document(sent.id(), Edition.first(revision), sent.content(), customer, rate, acceptance, null));
        });
    }

    Outcome revise(Document current, Command.Submit sent) {
        var content = sent.content();
        var same = comparable(content).equals(comparable(current.content()));
        var revision = sent.revision() != null ? sent.revision() : current.revision() + (same ? 0 : 1);
        if (revision < current.revision()) {
            return new Superseded(current);
        }
        if (content.type() != current.content().type()) {
            return new Conflict("Document %s is a %s and stays one: its type never changes."
                    .formatted(current.id().orderId(), current.content().type()));
        }
        if (revision == current.revision()) {
            return same ? new Replayed(current) : conflict(current);
        }
        return accepted(
                content,
                () -> next(
                        current,
                        revision,
                        content,
                        frozenRate(current, content),
                        content.isCancelled() ? current.cancellation() : null));
    }

    Outcome cancel(Document current, Command.Cancel wish) {
        var cancelled = current.content().isCancelled();
        var revision = wish.revision() != null ? wish.revision() : current.revision() + (cancelled ? 0 : 1);
        if (revision < current.revision()) {
            return new Superseded(current);
        }
        if (revision == current.revision()) {
            return cancelled ? new Replayed(current) : conflict(current);
        }
        if (acceptance.isTooFarAhead(wish.cancellation().at())) {
            return new Invalid("cancelledAt", "must not lie more than 24 hours ahead");
        }
        return next(current, revision, current.content().cancelled(), current.exchangeRate(), wish.cancellation());
    }

    Outcome move(Document current) {
        var customer = redirects.resolve(current.content().customerId());
        return customer.equals(current.customerId())
                ? new Replayed(current)
                : new Moved(current, current.movedTo(customer, acceptance));
    }

    private Outcome accepted(Content content, Supplier<Outcome> outcome) {
        if (acceptance.isTooFarAhead(content.ordered())) {
            return new Invalid("orderedAt", "must not lie more than 24 hours ahead");
        }
        try {
            return outcome.get();
        } catch (InvalidDocument e) {
            return new Invalid(e.field(), e.getMessage());
        }
    }

    private Revised next(
            Document current, long revision, Content content, BigDecimal rate, @Nullable Cancellation cancellation) {
        var edition = current.edition().revised(revision);
        var customer = redirects.resolve(content.customerId());
        return new Revised(
                current, new Document(current.id(), edition, content, customer, rate, acceptance, cancellation));
    }

    /**
     * A revision that touches neither day nor currency keeps the table's rate, whatever the table says by now. A rate of
     * the document's own holds for the revisions that bring it.
     */
    private BigDecimal frozenRate(Document current, Content content) {
        var before = current.content();
        var keeps = before.figures().exchangeRate() == null
                && content.figures().exchangeRate() == null
                && before.figures()
                        .total()
                        .currency()
                        .equals(content.figures().total().currency())
                && before.ordered().on().equals(content.ordered().on());
        return keeps ? current.exchangeRate() : rates.rateOf(content);
    }

    private Content comparable(Content content) {
        var figures = content.figures();
        return content.with(figures.with(rates.telling(figures.total().currency(), figures.exchangeRate())));
    }

    private static Conflict conflict(Document current) {
        return new Conflict("Document %s has revision %d with other content: send what changed as a higher revision."
                .formatted(current.id().orderId(), current.revision()));
    }
}
