package io.keytier.orders.domain;

import static io.keytier.orders.domain.Fixtures.ID;
import static io.keytier.orders.domain.Fixtures.after;
import static io.keytier.orders.domain.Fixtures.cancel;
import static io.keytier.orders.domain.Fixtures.decision;
import static io.keytier.orders.domain.Fixtures.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.keytier.contracts.PurchaseEvent;
import org.junit.jupiter.api.Test;

/** A chunk of commands is decided as if they had come one by one. */
class LedgerSpec {

    @Test
    void shouldLetEachCommandMeetWhatTheOnesBeforeItLeft() {
        var ledger = new Ledger(Map.of(), decision());

        assertThat(ledger.apply(sale().revision(1))).isInstanceOf(Outcome.Created.class);
        assertThat(ledger.apply(sale().revision(1))).isInstanceOf(Outcome.Replayed.class);
        assertThat(ledger.apply(sale().of("C-2").revision(2))).isInstanceOf(Outcome.Revised.class);
        assertThat(ledger.apply(cancel(2))).isInstanceOf(Outcome.Conflict.class);

        assertThat(ledger.created()).extracting(Document::version).containsExactly(2L);
        assertThat(ledger.revised()).isEmpty();
        assertThat(ledger.events()).extracting(PurchaseEvent::customerId).containsExactly("C-1", "C-1", "C-2");
    }

    @Test
    void shouldWriteAStoredDocumentOnceHoweverOftenItChanges() {
        var ledger = new Ledger(Map.of(ID, after(sale().revision(1))), decision());

        ledger.apply(sale().worth("2").revision(2));
        ledger.apply(sale().worth("3").revision(3));

        assertThat(ledger.created()).isEmpty();
        assertThat(ledger.revised()).extracting(Document::version).containsExactly(3L);
        assertThat(ledger.events()).hasSize(2);
    }

    @Test
    void shouldKeepEveryVersionThatWasReplaced() {
        var ledger = new Ledger(Map.of(ID, after(sale().revision(1))), decision());

        ledger.apply(sale().worth("2").revision(2));
        ledger.apply(sale().worth("3").revision(3));

        assertThat(ledger.replaced()).extracting(Document::version).containsExactly(1L, 2L);
    }

    @Test
    void shouldTellWhichDocumentsCameToACustomer() {
        var ledger = new Ledger(Map.of(ID, after(sale().revision(1))), decision());

        ledger.apply(sale().worth("2").revision(2));
        assertThat(ledger.arrived()).isEmpty();
        ledger.apply(sale().of("C-2").revision(3));
        assertThat(ledger.arrived()).extracting(Document::customerId).containsExactly("C-2");
        ledger.apply(sale().of("C-1").revision(4));
        assertThat(ledger.arrived()).isEmpty();
    }
}
