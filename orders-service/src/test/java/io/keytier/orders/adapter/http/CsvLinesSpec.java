package io.keytier.orders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.keytier.orders.application.ImportLine;
import io.keytier.orders.application.ImportLine.Readable;
import io.keytier.orders.application.ImportLine.Unreadable;
import io.keytier.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bad line of a CSV body never stops the others. */
class CsvLinesSpec {

    private static final String HEADER = "orderId,customerId,orderedAt,currency,amount\n";
    private static final int LONGEST = 1_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S-2,\"ACME \"Intl\",2026-11-02,CNY,5",
                "\"SO \"2\"\",\"ACME \"Intl\"\",2026-11-02,CNY,5",
                "S-2,C-1,2026-11-02,CNY,\"5\"x",
                "S-2,\"C-1,2026-11-02,CNY,5",
                "S-2,\"A\"x,\"C,2026-11-02,CNY,5"
            })
    void shouldGoOnAfterALineWhoseQuotingIsWrong(String bad) throws IOException {
        for (var end : List.of("\n", "\r\n")) {
            var text = HEADER + good(1) + "\n" + bad + "\n" + good(3) + quoted(4);

            var lines = read(text.replace("\n", end), StandardCharsets.UTF_8);

            assertThat(ids(lines)).containsExactly("S-1", "S-3", "S-4");
            assertThat(lines).extracting(ImportLine::number).containsExactly(2L, 4L, 5L, 6L);
            assertThat(reasons(lines)).singleElement().asString().startsWith("The quoting of this line");
        }
    }

    @Test
    void shouldReadTheLastLineWhetherItEndsOrNot() throws IOException {
        assertThat(ids(read(HEADER + good(1) + quoted(2).strip(), StandardCharsets.UTF_8)))
                .containsExactly("S-1", "S-2");
        assertThat(reasons(read(HEADER + good(1) + "S-2,\"C-1", StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void shouldPassOverRowsWithoutAnythingInThem() throws IOException {
        var rows = "\n,,,,\n" + HEADER + ",,,,\n" + good(1) + "\n , ,\"\",,\n" + good(2) + ",,,,";

        assertThat(read(rows, StandardCharsets.UTF_8))
                .extracting(ImportLine::number)
                .containsExactly(5L, 8L);
        assertThat(read(HEADER + "\"\"\"\",,,,\n", StandardCharsets.UTF_8)).hasSize(1);
    }

    @Test
    void shouldGoOnAfterALineThatIsNotInUtf8() throws IOException {
        var before = IntStream.range(0, 700).mapToObj(CsvLinesSpec::good).collect(Collectors.joining());
        var text = HEADER + before + good(700).replace("C-1", "C-\u00fc") + good(701);

        var lines = read(text, StandardCharsets.ISO_8859_1);

        assertThat(ids(lines)).hasSize(701).doesNotContain("S-700").endsWith("S-701");
        assertThat(lines.get(700)).isEqualTo(new Unreadable(702, null, "The line is not in UTF-8."));
    }

    @Test
    void shouldTakeAnyCharacterThatIsUtf8() throws IOException {
        var lines = read(HEADER + good(1).replace("C-1", "\u5ba2\uFFFD\uD83D\uDE00"), StandardCharsets.UTF_8);

        assertThat(ids(lines)).containsExactly("S-1");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, not in UTF-8", "UTF-16LE, no column known here"})
    void shouldRefuseAnotherEncodingByTheHeader(String charset, String reason) {
        assertThatThrownBy(() -> read(HEADER + good(1), Charset.forName(charset)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\"orderId"})
    void shouldRefuseABodyWithoutAHeader(String text) {
        assertThatThrownBy(() -> read(text, StandardCharsets.UTF_8))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("header");
    }

    @Test
    void shouldGoOnAfterALineThatIsTooLong() throws IOException {
        var tooLong = "S-2,\"" + "x".repeat(20 * LONGEST) + "\n";

        var lines = read(HEADER + good(1) + tooLong + good(3), StandardCharsets.UTF_8);

        assertThat(ids(lines)).containsExactly("S-1", "S-3");
        assertThat(reasons(lines)).singleElement().asString().contains("longer than 1000 bytes");
    }

    @Test
    void shouldNotTakeOtherEndsOfLinesForPartsOfThem() throws IOException {
        var lines = read(HEADER + good(1).strip() + "\r" + good(2), StandardCharsets.UTF_8);

        assertThat(reasons(lines)).singleElement().asString().contains("lines end with LF or CRLF");
    }

    private static String good(int number) {
        return "S-" + number + ",C-1,2026-11-02,CNY,5\n";
    }

    private static String quoted(int number) {
        return "\"S-" + number + "\",\"C, \"\"one\"\"\",2026-11-02,CNY,\"5\"\n";
    }

    private static List<ImportLine> read(String text, Charset charset) throws IOException {
        var mapper = new LineMapper(
                new ObjectMapper().readerFor(OrderRequest.class), new OrderMapper("erp", ZoneOffset.UTC, 100), false);
        var lines = CsvLines.open(new ByteArrayInputStream(text.getBytes(charset)), mapper, LONGEST);
        var read = new ArrayList<ImportLine>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            read.add(line.get());
        }
        return read;
    }

    private static List<String> ids(List<ImportLine> lines) {
        return lines.stream()
                .filter(Readable.class::isInstance)
                .map(line -> ((Readable) line).command().id().orderId())
                .toList();
    }

    private static List<String> reasons(List<ImportLine> lines) {
        return lines.stream()
                .filter(Unreadable.class::isInstance)
                .map(line -> ((Unreadable) line).detail())
                .toList();
    }
}
