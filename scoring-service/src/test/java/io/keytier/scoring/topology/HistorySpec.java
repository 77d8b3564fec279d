package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.PurchaseFixtures.aPurchase;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.keytier.scoring.domain.DocumentId;
import io.keytier.scoring.domain.Policies;
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

    @ParameterizedTest
    @ValueSource(ints = {AT_ONCE_OUTSIDE, NEVER_OUTSIDE})
    void shouldFindWhatNamesASaleAndWhatWaitsForADay(int mostWithin) {
        var documents = new WritableDocuments(history(mostWithin));
        var sale = new DocumentId("ERP", "1");
        var first = new DocumentId("ERP", "R");
        var second = new DocumentId("\uD83D\uDE00", "\uD83D\uDE00".repeat(128));
        documents.link(sale, second);
        documents.link(sale, first);
        documents.link(new DocumentId("ERP", "1 "), first);
        documents.link(new DocumentId("ERP", "11"), first);
        documents.link(new DocumentId("ERP1", "1"), first);
        documents.postpone(PurchaseFixtures.DAY_0, first);
        documents.postpone(PurchaseFixtures.DAY_0.plusDays(2), second);

        assertThat(documents.linkedTo(sale)).containsExactly(first, second);
        assertThat(documents.postponedTo(PurchaseFixtures.DAY_0)).containsExactly(first);
        assertThat(documents.postponedTo(PurchaseFixtures.DAY_0.plusDays(1))).isEmpty();
        assertThat(documents.firstPostponedAfter(PurchaseFixtures.DAY_0)).isEqualTo(PurchaseFixtures.DAY_0.plusDays(2));
        assertThat(documents.firstPostponedAfter(PurchaseFixtures.DAY_0.plusDays(2)))
                .isNull();
    }

    /** As a state goes on that an earlier release wrote, in which every document had an entry of its own. */
    @Test
    void shouldGoOnWithACustomerOfTheFirstFormat() {
        var now = new Task(Policies.standard());
        var before = new Task(Policies.standard(), Driver.TIMING, partition -> Backlog.NONE, AT_ONCE_OUTSIDE);
        for (var task : List.of(now, before)) {
            task.send(aPurchase("S-1").worth("600").event());
        }
        var key = Keys.customer("C-1");
        before.state().put(key, inFirstFormat(before.state().get(key)));

        for (var task : List.of(now, before)) {
            task.send(aPurchase("S-1").version(2).worth("500").event());
            task.send(aPurchase("R-1").returning("S-1").worth("100").event());
        }

        assertThat(before.customer("C-1")).isEqualTo(now.customer("C-1"));
        assertThat(before.customer("C-1").totals().window().amount()).isEqualByComparingTo("400");
    }

    /** The first format had no history at its end; a history that lies outside is a zero there. */
    private static byte[] inFirstFormat(byte[] second) {
        assertThat(second[second.length - 1]).isZero();
        var first = Arrays.copyOf(second, second.length - 1);
        var version = new ByteWriter();
        version.number(1);
        first[0] = version.toBytes()[0];
        return first;
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
