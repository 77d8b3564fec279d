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
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Figures;
import io.keytier.orders.domain.InvalidDocument;
import io.keytier.orders.domain.Line;
import io.keytier.orders.domain.Money;
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
        var due = checks.value("", () -> Optional.ofNullable(dueDate(sent.dueDate())));
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
                        due.orElse(null))));
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

    private static @Nullable LocalDate dueDate(@Nullable LocalDate date) {
        if (date != null && (date.getYear() < 1900 || date.isAfter(LATEST))) {
            throw new InvalidDocument("dueDate", "must lie between 1900 and 9999");
        }
        return date;
    }

    private @Nullable Figures figures(OrderRequest sent, Checks checks) {
        var lines = lines(Optional.ofNullable(sent.lines()).orElse(List.of()), checks);
        var amount = amount(sent, lines);
        if (amount == null) {
            checks.refuse("amount", "is required where there are no lines");
            return null;
        }
        var total = checks.required("currency", sent.currency(), currency -> new Money(amount, currency));
        return total == null
                ? null
                : checks.value("", () -> Figures.sent(total, sent.cost(), sent.exchangeRate(), lines));
    }

    private static @Nullable BigDecimal amount(OrderRequest sent, List<Line> lines) {
        if (sent.amount() != null) {
            return sent.amount();
        }
        return lines.isEmpty() ? null : Figures.amountOf(lines);
    }

    private List<Line> lines(List<@Nullable LineRequest> sent, Checks checks) {
        if (sent.size() > mostLines) {
            checks.refuse("lines", "must not be more than " + mostLines);
            return List.of();
        }
        var lines = new ArrayList<Line>(sent.size());
        for (var i = 0; i < sent.size(); i++) {
            var request = sent.get(i);
            var line = checks.value("lines[" + i + "].", () -> line(request));
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Line line(@Nullable LineRequest sent) {
        if (sent == null) {
            throw new InvalidDocument("sku", "is required");
        }
        return new Line(
                required("sku", sent.sku()),
                sent.description(),
                required("quantity", sent.quantity()),
                required("unitPrice", sent.unitPrice()),
                sent.unitCost());
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidDocument(field, "is required");
        }
        return value;
    }
}
