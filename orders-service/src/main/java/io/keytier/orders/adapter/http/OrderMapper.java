package io.keytier.orders.adapter.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.orders.domain.Command.Submit;
import io.keytier.orders.domain.Content;
import io.keytier.orders.domain.Decimals;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Figures;
import io.keytier.orders.domain.InvalidDocument;
import io.keytier.orders.domain.Line;
import io.keytier.orders.domain.Money;
import io.keytier.orders.domain.Revision;
import io.keytier.orders.domain.Texts;
import org.jspecify.annotations.Nullable;

/** From what an ERP sent to the command that it means. */
final class OrderMapper {

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final String source;
    private final ZoneId zone;
    private final int mostLines;

    /**
     * @param source whose documents they are
     * @param mostLines of one document
     */
    OrderMapper(String source, ZoneId zone, int mostLines) {
        this.source = source;
        this.zone = zone;
        this.mostLines = mostLines;
    }

    /**
     * The command of one document.
     *
     * @param orderId by the path, or else by the body
     * @param revision null to upsert
     * @throws io.keytier.platform.problem.ProblemException 400 with everything that is wrong
     */
    Submit toCommand(@Nullable String orderId, @Nullable Long revision, OrderRequest sent) {
        var checks = new Checks();
        var id = checks.required("orderId", orderId, given -> new DocumentId(source, given));
        var customer = checks.required("customerId", sent.customerId(), it -> Texts.identifier("customerId", it));
        var ordered = checks.required("orderedAt", sent.orderedAt(), it -> Times.read("orderedAt", it, zone));
        var original = checks.value("", () -> Optional.ofNullable(original(sent)));
        var due = checks.optional(sent.dueDate(), OrderMapper::dueDate);
        checks.optional(revision, Revision::checked);
        var figures = figures(sent, checks);
        return checks.orElseThrow(() -> new Submit(
                id,
                revision,
                new Content(
                        Optional.ofNullable(sent.type()).orElse(DocumentType.SALE),
                        Optional.ofNullable(sent.status()).orElse(DocumentStatus.CONFIRMED),
                        customer,
                        ordered,
                        figures,
                        original.orElse(null),
                        due)));
    }

    private @Nullable DocumentId original(OrderRequest sent) {
        var originalId = sent.originalOrderId();
        var originalSource = sent.originalSource();
        if (originalId == null) {
            if (originalSource != null) {
                throw new InvalidDocument("originalSource", "needs an originalOrderId");
            }
            return null;
        }
        return new DocumentId(
                originalSource == null ? source : Texts.identifier("originalSource", originalSource),
                Texts.identifier("originalOrderId", originalId));
    }

    private static LocalDate dueDate(LocalDate date) {
        if (date.getYear() < 1900 || date.isAfter(LATEST)) {
            throw new InvalidDocument("dueDate", "must lie between 1900 and 9999");
        }
        return date;
    }

    private @Nullable Figures figures(OrderRequest sent, Checks checks) {
        var lines = lines(Optional.ofNullable(sent.lines()).orElse(List.of()), checks);
        var amount = amount(sent, lines, checks);
        var currency = checks.required("currency", sent.currency(), Money::currency);
        var cost = checks.optional(sent.cost(), it -> Decimals.amount("cost", it));
        var rate = checks.optional(sent.exchangeRate(), it -> Decimals.rate("exchangeRate", it));
        var costIsRefused = cost == null && sent.cost() != null;
        return lines == null || amount == null || currency == null || costIsRefused
                ? null
                : checks.value("", () -> Figures.sent(new Money(amount, currency), cost, rate, lines));
    }

    private static @Nullable BigDecimal amount(OrderRequest sent, @Nullable List<Line> lines, Checks checks) {
        if (sent.amount() != null) {
            return checks.optional(sent.amount(), Money::amount);
        }
        if (lines != null && lines.isEmpty()) {
            checks.refuse("amount", "is required where there are no lines");
        }
        return lines == null || lines.isEmpty() ? null : checks.value("", () -> Figures.amountOf(lines));
    }

    /** The lines; null if one was refused. */
    private @Nullable List<Line> lines(List<@Nullable LineRequest> sent, Checks checks) {
        if (sent.size() > mostLines) {
            checks.refuse("lines", "must not be more than " + mostLines);
            return null;
        }
        var lines = new ArrayList<Line>(sent.size());
        for (var i = 0; i < sent.size(); i++) {
            var line = line("lines[" + i + "].", sent.get(i), checks);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines.size() == sent.size() ? lines : null;
    }

    private static @Nullable Line line(String prefix, @Nullable LineRequest sent, Checks checks) {
        var sku = sent == null ? null : sent.sku();
        var quantity = sent == null ? null : sent.quantity();
        var unitPrice = sent == null ? null : sent.unitPrice();
        if (sku == null || quantity == null || unitPrice == null) {
            checks.require(prefix + "sku", sku);
            checks.require(prefix + "quantity", quantity);
            checks.require(prefix + "unitPrice", unitPrice);
            return null;
        }
        return checks.value(prefix, () -> new Line(sku, sent.description(), quantity, unitPrice, sent.unitCost()));
    }
}
