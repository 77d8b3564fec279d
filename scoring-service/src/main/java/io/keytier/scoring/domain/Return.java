package io.keytier.scoring.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Goods or money going back. It lowers the sale it names while that sale is among this customer's documents in the same
 * currency; otherwise it is a credit on account.
 *
 * @param original the sale it names, null for a plain credit
 */
public record Return(
        DocumentId id,
        long version,
        boolean cancelled,
        LocalDate day,
        Value value,
        @Nullable DocumentId original) implements Document {

    @Override
    public boolean named() {
        return false;
    }

    @Override
    public Document asNamed() {
        return this;
    }

    /** What it counts for while it matches no sale. */
    Tally credit() {
        return cancelled ? Tally.EMPTY : Tally.ofCredit(value.inBaseCurrency(value.amount()));
    }

    boolean isMatched(DocumentBook documents) {
        return saleIn(documents) != null;
    }

    /** The sale that this return matches; null while there is none. */
    private @Nullable Sale saleIn(DocumentBook documents) {
        return original != null && documents.find(original) instanceof Sale sale && sale.matches(this) ? sale : null;
    }

    @Override
    public void leave(Ledger ledger) {
        if (ledger.counts(day)) {
            settle(ledger, value.amount().negate(), credit().negate());
        }
        ledger.forget(this, day);
        if (original != null) {
            ledger.unlink(original, this);
        }
    }

    @Override
    public Return enter(Ledger ledger, boolean named) {
        if (original != null) {
            ledger.link(original, this);
        }
        if (ledger.counts(day)) {
            arrive(ledger);
        }
        ledger.postpone(this, day);
        return this;
    }

    /** Counts from now on: against its sale, or as a credit. */
    void arrive(Ledger ledger) {
        settle(ledger, value.amount(), credit());
    }

    private void settle(Ledger ledger, BigDecimal amount, Tally credit) {
        var sale = cancelled ? null : saleIn(ledger.documents());
        if (sale == null) {
            ledger.count(day, credit);
        } else {
            var settled = sale.withReturned(sale.returned().add(amount));
            ledger.keep(settled);
            ledger.count(sale.day(), settled.tally().minus(sale.tally()));
        }
    }
}
