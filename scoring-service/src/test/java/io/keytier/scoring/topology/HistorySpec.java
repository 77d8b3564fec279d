package io.keytier.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history is the same whether it lies within its customer's entry, in the store, or has just moved there. */
class HistorySpec {

    private static final String CUSTOMER = "客户";
    private static final char[] KINDS = {Keys.DOCUMENT, Keys.DAY, Keys.LINK};
    private static final int NEVER_OUTSIDE = 1_000_000;
    private static final int AT_ONCE_OUTSIDE = 0;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldAnswerAlikeWhereverItLies(long seed) {
        var random = new Random(seed);
        var within = history(NEVER_OUTSIDE);
        var outside = history(AT_ONCE_OUTSIDE);
        var moving = history(random.nextInt(400));

        for (int i = 0; i < 400; i++) {
            var kind = KINDS[random.nextInt(KINDS.length)];
            var key = key(random, kind);
            var value = random.nextInt(3) == 0 ? null : bytes(random, 20);
            for (var history : List.of(within, outside, moving)) {
                history.put(key, value);
            }
            var from = key(random, kind);
            var to = key(random, kind);
            int most = 1 + random.nextInt(5);
            assertThat(within.get(from)).isEqualTo(outside.get(from)).isEqualTo(moving.get(from));
            assertThat(forwards(within, from, to, most))
                    .isEqualTo(forwards(outside, from, to, most))
                    .isEqualTo(forwards(moving, from, to, most));
            assertThat(backwards(within, from, to, most))
                    .isEqualTo(backwards(outside, from, to, most))
                    .isEqualTo(backwards(moving, from, to, most));
        }
        assertThat(within.small()).isNotNull();
        assertThat(outside.small()).isNull();
    }

    @Test
    void shouldLieWithinTheCustomersEntryUpToTheLimit() {
        var history = history(20);

        history.put(Bytes.wrap(new byte[8]), new byte[8]);
        assertThat(history.small().size()).isEqualTo(20);

        history.put(Bytes.wrap(new byte[8]), new byte[9]);
        assertThat(history.small()).isNull();
        assertThat(history.get(Bytes.wrap(new byte[8]))).isEqualTo(new byte[9]);
    }

    @Test
    void shouldStayOutsideOnceOutgrown() {
        var history = history(20);

        history.put(Bytes.wrap(new byte[8]), new byte[9]);
        history.put(Bytes.wrap(new byte[8]), null);
        history.put(Bytes.wrap(new byte[1]), new byte[1]);

        assertThat(history.small()).isNull();
    }

    private static WritableHistory history(int mostWithin) {
        KeyValueStore<Bytes, byte[]> store = new ByteStore("history", new ByteStore.Counts());
        // Neighbours on both sides, whose entries are none of this history's.
        for (char kind : KINDS) {
            for (var neighbour : List.of("客", "客户 ", "客户1")) {
                store.put(Keys.ofCustomer(Keys.utf8(neighbour), Keys.edge(kind)), new byte[] {1});
            }
        }
        return new WritableHistory(CUSTOMER, new TaskState(store), Packed.EMPTY, mostWithin);
    }

    private static Bytes key(Random random, char kind) {
        var rest = bytes(random, 3);
        return Bytes.wrap(
                ByteBuffer.allocate(1 + rest.length).put((byte) kind).put(rest).array());
    }

    /** Few different ones, so that keys meet; the sign of a byte matters to their order. */
    private static byte[] bytes(Random random, int longest) {
        var bytes = new byte[random.nextInt(longest + 1)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(4) * 85);
        }
        return bytes;
    }

    private static List<String> forwards(StoredHistory history, Bytes from, Bytes to, int most) {
        var met = new ArrayList<String>();
        history.first(from, to, (key, value) -> meet(key, value, met, most));
        return met;
    }

    private static List<String> backwards(StoredHistory history, Bytes from, Bytes to, int most) {
        var met = new ArrayList<String>();
        history.last(from, to, (key, value) -> meet(key, value, met, most));
        return met;
    }

    private static @Nullable Integer meet(Bytes key, byte[] value, List<String> met, int most) {
        met.add(key + "=" + Bytes.wrap(value));
        return met.size() < most ? null : most;
    }
}
