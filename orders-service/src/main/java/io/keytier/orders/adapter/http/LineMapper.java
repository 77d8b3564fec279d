package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.keytier.orders.application.ImportLine;
import io.keytier.orders.domain.Revision;
import io.keytier.platform.problem.JsonProblems;
import io.keytier.platform.problem.Problem;
import io.keytier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** From one document of a stream to a line of an import, with the same words for what is wrong as for a single one. */
final class LineMapper {

    private final ObjectMapper json;
    private final OrderMapper orders;

    LineMapper(ObjectMapper json, OrderMapper orders) {
        this.json = json;
        this.orders = orders;
    }

    /** Reads one document from its beginning. */
    private interface Source {
        JsonParser open() throws IOException;
    }

    ImportLine toLine(long number, byte[] document) throws IOException {
        return toLine(number, () -> json.getFactory().createParser(document));
    }

    ImportLine toLine(long number, TokenBuffer document) throws IOException {
        return toLine(number, () -> document.asParser(json));
    }

    private ImportLine toLine(long number, Source document) throws IOException {
        try {
            var order = json.readValue(document.open(), OrderRequest.class);
            if (order == null) {
                return new ImportLine.Unreadable(number, null, "The line holds no document.");
            }
            var revision = Optional.ofNullable(order.revision()).orElse(Revision.FIRST);
            return readable(number, order, revision);
        } catch (JsonProcessingException e) {
            return new ImportLine.Unreadable(number, orderId(document), detail(JsonProblems.of(e)));
        }
    }

    private ImportLine readable(long number, OrderRequest order, long revision) {
        try {
            return new ImportLine.Readable(number, orders.toCommand(order.orderId(), revision, order));
        } catch (ProblemException e) {
            return new ImportLine.Unreadable(number, order.orderId(), detail(e.problem()));
        }
    }

    private @Nullable String orderId(Source document) throws IOException {
        try {
            var id = json.readValue(document.open(), JsonNode.class).path("orderId");
            return id.isTextual() ? id.textValue() : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static String detail(Problem problem) {
        return Optional.ofNullable(problem.detail()).orElse(problem.title());
    }
}
