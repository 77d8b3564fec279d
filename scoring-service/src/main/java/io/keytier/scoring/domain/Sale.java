package io.keytier.scoring.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A purchase order of the customer.
 *
 * @param day its business day
 * @param returned sum of the matching returns that count by now, in the sale's currency; may exceed the amount
 */
public record Sale(
        DocumentId id, long version, boolean cancelled, LocalDate day, Value value, BigDecimal returned, boolean named)
        implements Document {

    /** A sale as it arrives; what came back of it is found out when it enters the books. */
    public static Sale arriving(DocumentId id, long version, boolean cancelled, LocalDate day, Value value) {
        return new Sale(id, version, cancelled, day, value, BigDecimal.ZERO, false);
    }

    @Override
    public Sale asNamed() {
        return new Sale(id, version, cancelled, day, value, returned, true);
    }

    Sale withReturned(BigDecimal sum) {
        return new Sale(id, version, cancelled, day, value, sum, named);
    }

    /** A return matches while it names this sale and has its currency. A cancelled sale is matched all the same. */
    boolean matches(Return candidate) {
        return value.currency().equals(candidate.value().currency());
    }

    /** What it counts for: nothing unless it is in force, that is not cancelled and with something left of it. */
    Tally tally() {
        var net = value.amount().subtract(returned).max(BigDecimal.ZERO);
        return cancelled || net.signum() == 0
                ? Tally.EMPTY
                : Tally.ofSale(value.inBaseCurrency(net), value.costOf(net));
    }

    /** A revision in the same currency is matched by the same returns, so that however many they are, none is read. */
    @Override
    public Document replace(Document earlier, Ledger ledger) {
        if (earlier instanceof Sale sale && sale.value.currency().equals(value.currency())) {
            sale.drop(ledger);
            return count(ledger, sale.returned, sale.named);
        }
        return Document.super.replace(earlier, ledger);
    }

    @Override
    public void leave(Ledger ledger) {
        drop(ledger);
        if (named) {
            ledger.returnsOf(this).forEach(loose -> ledger.count(loose.day(), loose.credit()));
        }
    }

    @Override
    public Sale enter(Ledger ledger, boolean named) {
        var sum = BigDecimal.ZERO;
        if (named) {
            for (var match : ledger.returnsOf(this)) {
                ledger.drop(match.day(), match.credit());
                sum = sum.add(match.value().amount());
            }
        }
        return count(ledger, sum, named);
    }

    private void drop(Ledger ledger) {
        ledger.drop(day, tally());
        ledger.forget(this, day);
    }

    private Sale count(Ledger ledger, BigDecimal returnedByNow, boolean isNamed) {
        var entered = new Sale(id, version, cancelled, day, value, returnedByNow, isNamed);
        ledger.count(day, entered.tally());
        ledger.postpone(entered, day);
        return entered;
    }
}
