package io.keytier.orders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteLinesSpec {

    private static final int MOST = 10;
    private static final String TOO_LONG = "(too long)";
    private static final Pattern LINE_END = Pattern.compile("(?<=\n)");

    @Test
    void shouldEndLinesWithLineFeedsAndWithCarriageReturnsBeforeThem() throws IOException {
        assertThat(lines("a\nb\r\nc\n")).containsExactly("a", "b", "c");
    }

    @Test
    void shouldReadALastLineWithoutEnd() throws IOException {
        assertThat(lines("a\nb")).containsExactly("a", "b");
    }

    @Test
    void shouldFindNoLineInAnEmptyBody() throws IOException {
        assertThat(lines("")).isEmpty();
    }

    @Test
    void shouldCountEmptyLines() throws IOException {
        assertThat(lines("\n\r\na\n\n")).containsExactly("", "", "a", "");
    }

    @Test
    void shouldKeepACarriageReturnThatEndsNoLine() throws IOException {
        assertThat(lines("a\rb\nc\r")).containsExactly("a\rb", "c\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", ""})
    void shouldReadALineOfExactlyTheLongestLength(String end) throws IOException {
        assertThat(lines("x".repeat(MOST) + end)).containsExactly("x".repeat(MOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", ""})
    void shouldRefuseALineOfOneByteMore(String end) throws IOException {
        assertThat(lines("x".repeat(MOST + 1) + end)).containsExactly(TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {MOST + 2, 4 * MOST, 10_000})
    void shouldGoOnAfterALineThatIsTooLong(int length) throws IOException {
        assertThat(lines("a\n" + "x".repeat(length) + "\nb\r\n" + "y".repeat(length)))
                .containsExactly("a", TOO_LONG, "b", TOO_LONG);
    }

    @Test
    void shouldKeepCharactersWholeWhereverABlockEnds() throws IOException {
        var text = "订单\n😀 é\n";
        for (var block = 1; block < 20; block++) {
            assertThat(read(text, block, 20)).containsExactly("订单", "😀 é");
        }
    }

    @Test
    void shouldBreakWhereTheBodyBreaks() throws IOException {
        var lines = new ByteLines(brokenAfter("a\nb"), MOST);
        assertThat(lines.advance()).isTrue();

        assertThatThrownBy(lines::advance).isInstanceOf(IOException.class).hasMessage("reset");
    }

    @Test
    void shouldKeepNoMoreThanALongestLineAndItsEnd() throws IOException {
        var lines = new ByteLines(bytes("x".repeat(1_000_000) + "\n"), 100, 16);

        lines.advance();

        assertThat(lines.block()).hasSize(102);
    }

    static Stream<Long> seeds() {
        return new Random().longs(200).boxed();
    }

    /** Bodies of few kinds of bytes, in blocks and reads of any size, beside a split by a regular expression. */
    @ParameterizedTest
    @MethodSource("seeds")
    void shouldFindTheLinesThatAreThere(long seed) throws IOException {
        var random = new Random(seed);
        var body = random.ints(random.nextInt(200), 0, 6)
                .mapToObj(kind -> List.of("\n", "\r\n", "\r", "a", "bc", "def").get(kind))
                .reduce("", String::concat);
        var most = 1 + random.nextInt(12);

        var found = all(new ByteLines(dripping(body, random), most, 1 + random.nextInt(30)));

        assertThat(found).as("seed %d", seed).isEqualTo(expected(body, most));
    }

    private static List<String> expected(String body, int most) {
        return body.isEmpty()
                ? List.of()
                : LINE_END.splitAsStream(body)
                        .map(line -> line.replaceFirst("\r?\n$", ""))
                        .map(line -> line.length() > most ? TOO_LONG : line)
                        .toList();
    }

    /** Whatever the size of the block. */
    private static List<String> lines(String body) throws IOException {
        var found = read(body, 64, MOST);
        for (var block : IntStream.rangeClosed(1, 2 * MOST).toArray()) {
            assertThat(read(body, block, MOST)).as("block of %d", block).isEqualTo(found);
        }
        return found;
    }

    private static List<String> read(String body, int block, int most) throws IOException {
        return all(new ByteLines(bytes(body), most, block));
    }

    private static List<String> all(ByteLines lines) throws IOException {
        var found = new ArrayList<String>();
        while (lines.advance()) {
            found.add(
                    lines.isTooLong()
                            ? TOO_LONG
                            : new String(lines.block(), lines.start(), lines.length(), StandardCharsets.UTF_8));
        }
        return found;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Brings a few bytes at a time. */
    private static InputStream dripping(String text, Random random) {
        return new FilterInputStream(bytes(text)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, 1 + random.nextInt(length));
            }
        };
    }

    private static InputStream brokenAfter(String text) {
        return new FilterInputStream(bytes(text)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                var count = super.read(buffer, offset, length);
                if (count < 0) {
                    throw new IOException("reset");
                }
                return count;
            }
        };
    }
}
