package io.keytier.orders.adapter.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import io.keytier.contracts.EventJson;
import io.keytier.orders.domain.Line;
import org.jspecify.annotations.Nullable;

/** Lines as the JSON of their column: nobody asks the database for a single line. */
final class LinesJson {

    private record LineRow(
            String sku,
            @Nullable String description,
            BigDecimal quantity,
            BigDecimal unitPrice,
            @Nullable BigDecimal unitCost) {

        static LineRow of(Line line) {
            return new LineRow(line.sku(), line.description(), line.quantity(), line.unitPrice(), line.unitCost());
        }

        Line toLine() {
            return new Line(sku, description, quantity, unitPrice, unitCost);
        }
    }

    private static final TypeReference<List<LineRow>> ROWS = new TypeReference<>() {};

    private LinesJson() {}

    static String write(List<Line> lines) {
        try {
            return EventJson.mapper()
                    .writeValueAsString(lines.stream().map(LineRow::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Line> read(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return EventJson.mapper().readValue(json, ROWS).stream()
                    .map(LineRow::toLine)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
