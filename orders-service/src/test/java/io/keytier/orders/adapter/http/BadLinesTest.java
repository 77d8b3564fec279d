package io.keytier.orders.adapter.http;

import static io.keytier.orders.OrderJson.anOrder;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.keytier.orders.OrdersServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each constraint of a document's lines. */
@QuarkusTest
@OrdersServiceTest
class BadLinesTest extends BadDocuments {

    @ParameterizedTest
    @MethodSource("lines")
    void shouldRefuseALine(String field, Map<String, Object> line) throws SQLException {
        shouldBlame(field, anOrder().with("lines", List.of(line)).toString());
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("lines[0].sku", line("sku", null)),
                Arguments.of("lines[0].sku", line("sku", LONG)),
                Arguments.of("lines[0].quantity", line("quantity", "0")),
                Arguments.of("lines[0].quantity", line("quantity", "-1")),
                Arguments.of("lines[0].quantity", line("quantity", null)),
                Arguments.of("lines[0].quantity", line("quantity", "0.0000001")),
                Arguments.of("lines[0].unitPrice", line("unitPrice", "NaN")),
                Arguments.of("lines[0].unitPrice", line("unitPrice", null)),
                Arguments.of("lines[0].unitPrice", line("unitPrice", "1e99")),
                Arguments.of("lines[0].unitPrice", line("unitPrice", "100.0000001")),
                Arguments.of("lines[0].unitCost", line("unitCost", "Infinity")),
                Arguments.of("lines[0].unitCost", line("unitCost", true)),
                Arguments.of("lines[0].quantity", line("quantity", "1,5")),
                Arguments.of("lines[0].quantity", line("quantity", List.of("1"))),
                Arguments.of("lines[0].sku", line("sku", "a\u0000b")),
                Arguments.of("lines[0].sku", line("sku", 7)),
                Arguments.of("lines[0].description", line("description", "y".repeat(1_001))),
                Arguments.of("lines[0].description", line("description", "a\u0000")),
                Arguments.of("lines[0].colour", line("colour", "red")),
                Arguments.of("lines", line("unitPrice", "99.98")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"lines[0].sku | [null]", "lines[0] | [5]", "lines[0] | [[]]", "lines[1] | [{},\"x\"]"})
    void shouldRefuseALineThatIsNone(String field, String lines) throws SQLException {
        shouldBlame(field, raw("lines", lines));
    }

    @Test
    void shouldRefuseMoreLinesThanALimit() throws SQLException {
        var line = line("unitPrice", "0.01");
        shouldBlame(
                "lines",
                anOrder()
                        .with(
                                "lines",
                                IntStream.range(0, 5_001).mapToObj(i -> line).toList())
                        .toString());
    }

    @Test
    void shouldTakeTheSameArticleInTwoLines() {
        var half = line("unitPrice", "50");
        post(anOrder().with("lines", List.of(half, half)).toString()).statusCode(201);
    }

    private static Map<String, Object> line(String field, Object value) {
        var line = new HashMap<String, Object>(Map.of("sku", "A-1", "quantity", "1", "unitPrice", "100.00"));
        line.put(field, value);
        return line;
    }
}
