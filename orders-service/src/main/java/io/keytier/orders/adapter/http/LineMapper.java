package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.keytier.orders.application.ImportLine;
import io.keytier.orders.domain.InvalidDocument;
import io.keytier.orders.domain.Revision;
import io.keytier.orders.domain.Texts;
import io.keytier.platform.problem.JsonProblems;
import io.keytier.platform.problem.Problem;
import io.keytier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** From one document of a stream to a line of an import, with the same words for what is wrong as for a single one. */
final class LineMapper {

    private static final int MOST_VIOLATIONS = 10;

    private final ObjectReader json;
    private final OrderMapper orders;
    private final boolean upsert;

    /**
     * @param json reads orders
     * @param upsert takes a document without a revision as the next one, not as the first
     */
    LineMapper(ObjectReader json, OrderMapper orders, boolean upsert) {
        this.json = json;
        this.orders = orders;
        this.upsert = upsert;
    }

    /** A document in JSON, which lies in a larger block. */
    ImportLine toLine(long number, byte[] block, int start, int length) throws IOException {
        try {
            OrderRequest order = json.readValue(block, start, length);
            if (order == null) {
                return new ImportLine.Unreadable(number, null, "The line holds no document.");
            }
            return toLine(number, order.orderId(), () -> order);
        } catch (JsonProcessingException e) {
            return new ImportLine.Unreadable(number, orderId(block, start, length), detail(JsonProblems.of(e)));
        }
    }

    /**
     * A document in any form.
     *
     * @param request ends with a {@link ProblemException} if there is something wrong with it
     */
    ImportLine toLine(long number, @Nullable String orderId, Supplier<OrderRequest> request) {
        try {
            var order = request.get();
            return new ImportLine.Readable(number, orders.toCommand(orderId, revision(order), order));
        } catch (ProblemException e) {
            return new ImportLine.Unreadable(number, shown(orderId), detail(e.problem()));
        }
    }

    private @Nullable Long revision(OrderRequest order) {
        return order.revision() == null && !upsert ? Long.valueOf(Revision.FIRST) : order.revision();
    }

    private @Nullable String orderId(byte[] block, int start, int length) throws IOException {
        try {
            var id = json.readTree(block, start, length).path("orderId");
            return id.isTextual() ? shown(id.textValue()) : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** What the sender calls it, unless it is no identifier. */
    private static @Nullable String shown(@Nullable String orderId) {
        try {
            return orderId == null ? null : Texts.identifier("orderId", orderId);
        } catch (InvalidDocument e) {
            return null;
        }
    }

    private static String detail(Problem problem) {
        if (problem.violations().size() <= 1) {
            return Optional.ofNullable(problem.detail()).orElse(problem.title());
        }
        return problem.violations().stream()
                .limit(MOST_VIOLATIONS)
                .map(violation -> violation.field() + " " + violation.message())
                .collect(Collectors.joining("; "));
    }
}
