package io.keytier.orders.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import org.jspecify.annotations.Nullable;

/** Documents with defaults: a sale of 100 CNY by C-1, accepted at noon of 2026-11-24. */
final class Fixtures {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Acceptance TODAY = new Acceptance(NOON, LocalDate.of(2026, 11, 24), null);
    static final Rates NO_RATES = new Rates("CNY", Map.of());
    static final DocumentId ID = new DocumentId("erp", "SO-1");

    private Fixtures() {}

    static Decision decision() {
        return new Decision(TODAY, NO_RATES, Redirects.NONE);
    }

    static Sale sale() {
        return new Sale("C-1", "100", "CNY", null, LocalDate.of(2026, 11, 1));
    }

    /** The content of a sale, to be varied. */
    record Sale(
            String customer,
            String amount,
            String currency,
            @Nullable BigDecimal rate,
            LocalDate day) {

        Sale of(String otherCustomer) {
            return new Sale(otherCustomer, amount, currency, rate, day);
        }

        Sale worth(String otherAmount) {
            return new Sale(customer, otherAmount, currency, rate, day);
        }

        Sale in(String otherCurrency) {
            return new Sale(customer, amount, otherCurrency, rate, day);
        }

        Sale at(String ownRate) {
            return new Sale(customer, amount, currency, new BigDecimal(ownRate), day);
        }

        Sale on(LocalDate otherDay) {
            return new Sale(customer, amount, currency, rate, otherDay);
        }

        Content confirmed() {
            return content(DocumentType.SALE, DocumentStatus.CONFIRMED, null);
        }

        Content cancelled() {
            return content(DocumentType.SALE, DocumentStatus.CANCELLED, null);
        }

        Content asReturn(@Nullable DocumentId original) {
            return content(DocumentType.RETURN, DocumentStatus.CONFIRMED, original);
        }

        Command.Submit revision(@Nullable Integer number) {
            return submit(number, confirmed());
        }

        private Content content(DocumentType type, DocumentStatus status, @Nullable DocumentId original) {
            var figures = new Figures(new Money(new BigDecimal(amount), currency), null, rate, List.of());
            var ordered = OrderTime.on(day, ZoneOffset.UTC);
            return new Content(type, status, customer, ordered, figures, original, null);
        }
    }

    static Command.Submit submit(@Nullable Integer revision, Content content) {
        return new Command.Submit(ID, revision == null ? null : revision.longValue(), content);
    }

    static Command.Cancel cancel(@Nullable Integer revision) {
        return new Command.Cancel(
                ID, revision == null ? null : revision.longValue(), new Cancellation(NOON, "ordered twice"));
    }

    /** The document after these commands, each of which must be accepted. */
    static Document after(Command... commands) {
        Document document = null;
        for (var command : commands) {
            document = ((Outcome.Accepted) command.decide(document, decision())).document();
        }
        return document;
    }
}
