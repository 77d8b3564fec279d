package io.keytier.local.e2e;

import static io.keytier.local.e2e.SentDocument.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Sales, some of them revised or returned later, sent in the background while a test does its worst. */
final class Load {

    private static final int DOCUMENTS = 1200;
    private static final int CUSTOMERS = 60;
    private static final int PER_REQUEST = 20;

    private final Story story;
    private final String prefix;
    private final Map<String, SentDocument> latest = new LinkedHashMap<>();
    private final List<CountDownLatch> parts;
    private final CompletableFuture<Void> sending;

    private Load(Story story, String prefix, int parts) {
        this.story = story;
        this.prefix = prefix;
        this.parts = IntStream.range(1, parts)
                .mapToObj(part -> new CountDownLatch(DOCUMENTS / PER_REQUEST * part / parts))
                .toList();
        var stream = documents();
        this.sending = CompletableFuture.runAsync(() -> send(stream));
    }

    /** @param parts as many as {@link #awaitPart} tells apart */
    static Load start(Story story, String prefix, int parts) {
        return new Load(story, prefix, parts);
    }

    /** Returns when this part of the load has been sent, counted from 1. */
    void awaitPart(int part) throws InterruptedException {
        assertThat(parts.get(part - 1).await(2, TimeUnit.MINUTES)).isTrue();
    }

    void awaitEnd() {
        sending.join();
    }

    Collection<SentDocument> latest() {
        return latest.values();
    }

    Set<String> customers() {
        var customers = new TreeSet<String>();
        latest.values().forEach(document -> customers.add(document.customerId()));
        return customers;
    }

    private void send(List<SentDocument> stream) {
        for (var from = 0; from < stream.size(); from += PER_REQUEST) {
            var answer = story.bulk("live", stream.subList(from, from + PER_REQUEST));
            assertThat(answer.path("rejected").asInt()).isZero();
            parts.forEach(CountDownLatch::countDown);
        }
    }

    /** Always the same ones in the same order. */
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
        var customer = prefix + "-" + random.nextInt(CUSTOMERS);
        return sale(customer, story.today().minusDays(random.nextInt(500)), amount);
    }
}
