package io.keytier.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.kafka.common.KafkaException;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The relay on a real broker and database. */
class RelayTest {

    private static final int UNUSED_BUCKET = 99;

    /** Of the buckets: what each of two processes serves. */
    private static final int HALF = Buckets.COUNT / 2;

    private static RelayLab lab;

    @BeforeAll
    static void startLab(@TempDir Path directory) throws Exception {
        lab = new RelayLab(directory);
    }

    @AfterAll
    static void closeLab() {
        lab.close();
    }

    @Test
    void shouldKeepEachCustomersOrderWhileManyWriteAndTwoRelaysShare() throws Exception {
        var customers = IntStream.range(0, 12).mapToObj(i -> "order-" + i).toList();
        try (var first = lab.startRelay("order-first");
                var second = lab.startRelay("order-second")) {
            lab.writeConcurrently(customers, 70);

            patiently().until(() -> lab.backlog() == 0);
            for (var customer : customers) {
                assertThat(lab.published(customer)).isEqualTo(numbers(1, 60));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldPublishWhatIsCommittedLateBelowWhatWasPublished(boolean begunFirst) throws Exception {
        try (var first = lab.begin("first-" + begunFirst);
                var second = lab.begin("second-" + begunFirst);
                var relay = lab.startRelay("late")) {
            var late = begunFirst ? first : second;
            var early = begunFirst ? second : first;
            var customer = "late-" + begunFirst;
            RelayLab.write(late, customer, 1, 1);
            for (var other : RelayLab.oneOfEachBucket()) {
                RelayLab.write(early, other, 1, 3);
            }
            early.commit();
            patiently().until(() -> lab.backlog() == 0);
            for (var number = 1; number <= 8; number++) {
                lab.write("beside-late-" + number, 1, 3);
                patiently().until(() -> lab.backlog() == 0);
            }

            late.commit();
            lab.write(customer, 2, 2);

            patiently().until(() -> lab.backlog() == 0);
            assertThat(lab.published(customer)).containsExactly(1, 2);
            assertThat(relay.tally().published()).isEqualTo(32);
        }
    }

    @Test
    void shouldFindARowThatWasPutBelowWhatIsEmpty() throws Exception {
        try (var relay = lab.startRelay("below")) {
            for (var number = 1; number <= 4; number++) {
                lab.write("below", number, number);
                patiently().until(() -> lab.backlog() == 0);
            }

            lab.writeBelow("below", 5);

            patiently().until(() -> relay.tally().published() == 5);
            assertThat(lab.published("below")).containsExactly(1, 2, 3, 4, 5);
        }
    }

    @Test
    void shouldPublishABatchAgainButNotBehindItsSuccessorAfterACrash() throws Exception {
        var bucket = Buckets.of("crash");
        lab.write("crash", 1, 3);
        try (var session = Session.open(lab.dataSource("crash"), RelaySettings.SILENCE);
                var producer = new BucketProducer(lab.settings(), bucket)) {
            producer.open();
            producer.publish(
                    OutboxTable.next(session.connection(), bucket, 0, 10).rows());
        }
        lab.write("crash", 4, 5);

        try (var relay = lab.startRelay("successor")) {
            patiently().until(() -> lab.backlog() == 0);
            assertThat(lab.published("crash")).containsExactly(1, 2, 3, 1, 2, 3, 4, 5);
        }
    }

    @Test
    void shouldPublishNothingOnceFenced() throws Exception {
        var bucket = Buckets.of("fenced");
        lab.write("fenced", 1, 1);
        try (var session = Session.open(lab.dataSource("fenced"), RelaySettings.SILENCE);
                var paused = new BucketProducer(lab.settings(), bucket);
                var successor = new BucketProducer(lab.settings(), bucket)) {
            paused.open();
            var rows = OutboxTable.next(session.connection(), bucket, 0, 10).rows();
            successor.open();

            assertThatThrownBy(() -> paused.publish(rows)).isInstanceOf(KafkaException.class);

            assertThat(lab.published("fenced")).isEmpty();
            OutboxTable.delete(session.connection(), bucket, rows);
        }
    }

    @Test
    void shouldLoseItsLockWhenItHangs() throws Exception {
        var hanging = Session.open(lab.dataSource("hanging"), Duration.ofSeconds(1));
        assertThat(hanging.tryLock(UNUSED_BUCKET)).isTrue();

        try (var successor = Session.open(lab.dataSource("successor"), RelaySettings.SILENCE)) {
            assertThat(successor.tryLock(UNUSED_BUCKET)).isFalse();
            patiently().until(() -> successor.tryLock(UNUSED_BUCKET));
        }
        assertThatThrownBy(() -> OutboxTable.next(hanging.connection(), 0, 0, 1))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void shouldShareBucketsEvenlyAndTakeOverThoseOfOneThatStops() {
        var first = lab.startRelay("first");
        patiently().until(() -> lab.bucketsOf("first") == Buckets.COUNT);
        try (var second = lab.startRelay("second")) {
            patiently().until(() -> lab.bucketsOf("first") == HALF && lab.bucketsOf("second") == HALF);

            first.close();

            patiently().until(() -> lab.bucketsOf("second") == Buckets.COUNT);
        }
    }

    @Test
    void shouldKeepAcceptingWhileTheBrokerIsDownAndDrainInOrderAfterwards() throws Exception {
        try (var relay = lab.startRelay("outage")) {
            lab.write("outage", 1, 10);
            patiently().until(() -> lab.backlog() == 0);

            lab.stopBroker();
            lab.write("outage", 11, 2_000);
            patiently()
                    .until(() ->
                            relay.backlog().rows() == 1_990 && relay.backlog().oldestSeconds() > 0);
            lab.restartBroker();

            patiently().until(() -> lab.backlog() == 0);
            assertThat(lab.published("outage").stream().distinct().toList()).isEqualTo(numbers(1, 2_000));
        }
    }

    @Test
    void shouldPublishNothingBehindItsSuccessorWhenItWasFrozenForLongerThanItsLock() throws Exception {
        lab.write("frozen", 1, 3);
        var freezer = new Freezer(lab.dataSource("frozen"));
        try (var frozen = lab.startRelay(freezer.dataSource(), lab.settings(Duration.ofSeconds(1)))) {
            patiently().until(freezer::isFrozen);
            try (var successor = lab.startRelay("frozen-successor")) {
                patiently().until(() -> lab.backlog() == 0);

                freezer.thaw();

                patiently().until(() -> lab.bucketsOf("frozen") == HALF);
                lab.write("frozen", 4, 6);
                patiently().until(() -> lab.backlog() == 0);
                assertThat(lab.published("frozen")).containsExactly(1, 2, 3, 4, 5, 6);
                assertThat(successor.tally().published()).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void shouldSetAsideWhatIsTooLargeForTheBrokerAndPublishTheRestInOrder() throws Exception {
        lab.write("large", 1, 2);
        lab.writeTooLarge("large");
        lab.write("large", 3, 4);

        try (var relay = lab.startRelay("large")) {
            patiently().until(() -> lab.backlog() == 0);

            assertThat(lab.published("large")).containsExactly(1, 2, 3, 4);
            assertThat(lab.count("outbox_set_aside")).isEqualTo(1);
            assertThat(relay.tally().setAside()).isEqualTo(1);
            assertThat(relay.tally().published()).isEqualTo(4);
        }
    }

    @Test
    void shouldEstimateALargeBacklogByItsEnds() throws Exception {
        lab.writeMany(50_000);
        try (var connection = lab.dataSource("estimate").getConnection()) {
            var backlog = OutboxTable.backlog(connection);

            assertThat(backlog.rows()).isBetween(45_000L, 55_000L);
            assertThat(backlog.oldestSeconds()).isGreaterThanOrEqualTo(60);
        } finally {
            lab.execute("truncate outbox");
        }
    }

    @Test
    void shouldPublishAtOnceWhatThisProcessWrites() throws Exception {
        var wakeups = new Wakeups();
        wakeups.wake(1);
        wakeups.wake(1);

        var started = System.nanoTime();
        wakeups.await(1, Duration.ofSeconds(20));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private static List<Integer> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
