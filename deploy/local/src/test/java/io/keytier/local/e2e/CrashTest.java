package io.keytier.local.e2e;

import static io.keytier.local.e2e.SentDocument.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code kill -9} in the middle of a load: nothing lost, nothing doubled. */
@ExtendWith(EndToEnd.class)
class CrashTest {

    private static final int DOCUMENTS = 1200;
    private static final int CUSTOMERS = 60;
    private static final int PER_REQUEST = 20;

    private final Story story;
    private final Map<String, SentDocument> latest = new LinkedHashMap<>();

    CrashTest(Story story) {
        this.story = story;
    }

    @Test
    void shouldLoseAndDoubleNothingWhenScoringAndBrokerAreKilled() throws InterruptedException {
        var stream = documents();
        var third = new CountDownLatch(DOCUMENTS / PER_REQUEST / 3);
        var twoThirds = new CountDownLatch(DOCUMENTS / PER_REQUEST * 2 / 3);
        var load = CompletableFuture.runAsync(() -> send(stream, third, twoThirds));

        assertThat(third.await(1, TimeUnit.MINUTES)).isTrue();
        story.stack().scoring().kill();
        story.stack().scoring().start();
        assertThat(twoThirds.await(1, TimeUnit.MINUTES)).isTrue();
        story.stack().killAndRestartBroker();
        story.stack().scoring().awaitReady();
        load.join();

        var customers = new TreeSet<String>();
        latest.values().forEach(document -> customers.add(document.customerId()));
        story.awaitInStep(customers);
        story.awaitRecomputed(latest.values(), story.today());
    }

    private void send(List<SentDocument> stream, CountDownLatch... marks) {
        for (var from = 0; from < stream.size(); from += PER_REQUEST) {
            var answer = story.bulk("live", stream.subList(from, from + PER_REQUEST));
            assertThat(answer.path("rejected").asInt()).isZero();
            for (var mark : marks) {
                mark.countDown();
            }
        }
    }

    /** Sales, some of them revised or returned later, always the same ones in the same order. */
    private List<SentDocument> documents() {
        var random = new Random(20261124);
        var stream = new ArrayList<SentDocument>();
        while (stream.size() < DOCUMENTS) {
            stream.add(next(random, new ArrayList<>(latest.values())));
            var document = stream.get(stream.size() - 1);
            latest.put(document.orderId(), document);
        }
        return stream;
    }

    private SentDocument next(Random random, List<SentDocument> before) {
        var amount = String.valueOf(100 + random.nextInt(20000));
        var earlier = before.isEmpty() ? null : before.get(random.nextInt(before.size()));
        var kind = random.nextInt(10);
        if (earlier != null && kind == 0) {
            return earlier.revisedTo(amount);
        }
        if (earlier != null && kind == 1 && earlier.originalOrderId() == null) {
            return earlier.returned(story.today(), amount);
        }
        var customer = "crash-" + random.nextInt(CUSTOMERS);
        return sale(customer, story.today().minusDays(random.nextInt(500)), amount);
    }
}
