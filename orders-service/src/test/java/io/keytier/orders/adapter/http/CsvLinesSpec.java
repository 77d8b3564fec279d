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
import org.junit.jupiter.params.provider.ValueSource;

/** A bad line of a CSV body never stops the others, unless nobody can tell where it ends. */
class CsvLinesSpec {

    private static final String HEADER = "orderId,customerId,orderedAt,currency,amount\n";
    private static final int LONGEST = 1_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S-2,\"ACME \"Intl\",2026-11-02,CNY,5",
                "S-2,\"ACME\" \"Intl\" \"x\"y,2026-11-02,CNY,5",
                "S-2,C-1,2026-11-02,CNY,\"5\"x"
            })
    void shouldGoOnAfterALineWhoseQuotingIsWrong(String bad) throws IOException {
        var lines = read(HEADER + good(1) + "\n" + bad + "\n" + good(3) + good(4), StandardCharsets.UTF_8);

        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).isEqualTo(new Unreadable(4, null, "The quoting of this line cannot be understood."));
        assertThat(ids(lines)).containsExactly("S-1", "S-3", "S-4");
    }

    @Test
    void shouldPassOverRowsWithoutAnythingInThem() throws IOException {
        var lines = read(HEADER + ",,,,\n" + good(1) + "\n , ,\"\",,\n" + good(2) + ",,,,", StandardCharsets.UTF_8);

        assertThat(lines).extracting(ImportLine::number).containsExactly(3L, 6L);
    }

    @Test
    void shouldSayWhereAQuotationMarkIsOpenedThatIsNeverClosed() throws IOException {
        var lines = read(HEADER + good(1) + "S-2,\"C-1,2026-11-02,CNY,5\n" + good(3), StandardCharsets.UTF_8);

        assertThat(ids(lines)).containsExactly("S-1");
        assertThat(lines.get(1))
                .isEqualTo(new Unreadable(
                        3, null, "A quotation mark of this line is never closed. Nothing after this place was read."));
        assertThat(lines).hasSize(2);
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
    void shouldRefuseAnotherEncodingByTheHeader() {
        assertThatThrownBy(() -> read(HEADER + good(1), StandardCharsets.UTF_16))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("header is not in UTF-8");
        assertThatThrownBy(() -> read(HEADER + good(1), StandardCharsets.UTF_16LE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no column known here");
    }

    @Test
    void shouldStopAtALineThatDoesNotEnd() throws IOException {
        var lines =
                read(HEADER + good(1) + "S-2,\"" + "x".repeat(20 * LONGEST) + "\n" + good(3), StandardCharsets.UTF_8);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).isInstanceOfSatisfying(Unreadable.class, unreadable -> assertThat(unreadable.detail())
                .contains("longer than it may be", "Nothing after this place was read"));
    }

    private static String good(int number) {
        return "S-" + number + ",C-1,2026-11-02,CNY,5\n";
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
}
