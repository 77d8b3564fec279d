package io.keytier.orders.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.orders.domain.Command;
import io.keytier.orders.domain.Content;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Figures;
import io.keytier.orders.domain.Line;
import io.keytier.orders.domain.Money;
import io.keytier.orders.domain.OrderTime;
import io.keytier.orders.domain.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ChunkWriterSpec {

    private final ImportReport report = new ImportReport(10_000);
    private final List<List<String>> recorded = Collections.synchronizedList(new ArrayList<>());

    @Test
    void shouldReadOnWhileAChunkIsRecorded() throws Exception {
        var reachedTheNext = new CountDownLatch(1);
        try (var writer = writer(commands -> {
            await(reachedTheNext);
            return refuseAll(commands);
        })) {
            add(writer, 1, Chunk.MOST + 1);
            reachedTheNext.countDown();
            writer.finish();
        }

        assertThat(report.counts().received()).isEqualTo(Chunk.MOST + 1);
    }

    @Test
    void shouldRecordChunksInTheOrderOfTheirLines() {
        try (var writer = writer(this::refuseAll)) {
            add(writer, 1, 5 * Chunk.MOST + 7);
            writer.finish();
        }

        assertThat(recorded).hasSize(6);
        assertThat(recorded.stream().flatMap(List::stream)).containsExactlyElementsOf(ids(1, 5 * Chunk.MOST + 7));
    }

    @Test
    void shouldBeNoMoreThanOneChunkAhead() throws Exception {
        var mayWrite = new CountDownLatch(1);
        try (var writer = writer(commands -> {
            await(mayWrite);
            return refuseAll(commands);
        })) {
            var reader = new Thread(() -> add(writer, 1, 3 * Chunk.MOST));
            reader.start();
            while (reader.getState() != Thread.State.WAITING
                    && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }

            assertThat(report.counts().received()).isZero();
            assertThat(recorded).isEmpty();
            mayWrite.countDown();
            reader.join();
        }
    }

    @Test
    void shouldCountLinesInTheirOrder() {
        try (var writer = writer(this::refuseAll)) {
            add(writer, 1, 3);
            writer.add(new ImportLine.Unreadable(4, null, "no document"));
            add(writer, 5, Chunk.MOST);
            writer.add(new ImportLine.Unreadable(Chunk.MOST + 1, null, "no document"));
            writer.finish();
        }

        assertThat(report.errors())
                .extracting(ImportReport.Error::line)
                .isSorted()
                .hasSize(Chunk.MOST + 1);
    }

    @Test
    void shouldCountWhatIsCommittedWhereTheReadingBreaks() {
        var broken = new CountDownLatch(1);
        var writer = writer(commands -> {
            await(broken);
            return refuseAll(commands);
        });
        add(writer, 1, Chunk.MOST + 3);

        broken.countDown();
        writer.close();

        assertThat(report.counts().received()).isEqualTo(Chunk.MOST);
    }

    @Test
    void shouldFailAsAChunkFailedAndRecordNothingAfterIt() {
        var writer = writer(commands -> {
            recorded.add(List.of());
            throw new IntakeFull();
        });

        assertThatThrownBy(() -> add(writer, 1, 10 * Chunk.MOST)).isInstanceOf(IntakeFull.class);

        writer.close();
        assertThat(recorded).hasSize(1);
        assertThat(report.counts().received()).isZero();
    }

    @Test
    void shouldRecordAFewLinesInTheThreadOfTheCaller() {
        var threads = new ArrayList<Thread>();
        try (var writer = writer(commands -> {
            threads.add(Thread.currentThread());
            return refuseAll(commands);
        })) {
            add(writer, 1, Chunk.MOST - 1);
            writer.finish();
        }

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void shouldEndAChunkEarlyWhereDocumentsHaveManyLines() {
        try (var writer = writer(this::refuseAll)) {
            for (var number = 1; number <= 5; number++) {
                writer.add(line(number, Chunk.MOST_WITHIN / 2));
            }
            writer.finish();
        }

        assertThat(recorded).containsExactly(ids(1, 2), ids(3, 4), ids(5, 5));
    }

    @Test
    void shouldAskNothingOfTheDatabaseWhereNoLineIsReadable() {
        try (var writer = writer(this::refuseAll)) {
            for (var number = 1; number <= 2 * Chunk.MOST; number++) {
                writer.add(new ImportLine.Unreadable(number, null, "no document"));
            }
            writer.finish();
        }

        assertThat(recorded).isEmpty();
        assertThat(report.counts().rejected()).isEqualTo(2 * Chunk.MOST);
    }

    private ChunkWriter writer(Function<List<Command>, List<Outcome>> work) {
        return new ChunkWriter(work, report);
    }

    private List<Outcome> refuseAll(List<Command> commands) {
        recorded.add(commands.stream().map(command -> command.id().orderId()).toList());
        return commands.stream()
                .<Outcome>map(command -> new Outcome.Unknown(command.id()))
                .toList();
    }

    private static void add(ChunkWriter writer, int first, int last) {
        for (var number = first; number <= last; number++) {
            writer.add(line(number, 0));
        }
    }

    private static List<String> ids(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> "SO-" + i).toList();
    }

    private static ImportLine line(int number, int lines) {
        var total = new Money(BigDecimal.valueOf(lines), "CNY");
        var each = new Line("A-1", null, BigDecimal.ONE, BigDecimal.ONE, null);
        var content = new Content(
                DocumentType.SALE,
                DocumentStatus.CONFIRMED,
                "C-1",
                OrderTime.on(LocalDate.of(2026, 11, 1), ZoneOffset.UTC),
                new Figures(total, null, null, Collections.nCopies(lines, each)),
                null,
                null);
        return new ImportLine.Readable(number, new Command.Submit(new DocumentId("erp", "SO-" + number), 1L, content));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
