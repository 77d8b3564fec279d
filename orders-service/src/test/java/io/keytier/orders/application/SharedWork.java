package io.keytier.orders.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;

/** Work of a group that waits until it is allowed, and answers what it was asked. */
abstract class SharedWork {

    static final Duration LONG = Duration.ofSeconds(15);
    static final int CROWD = 3;
    static final int SINGLES = 3;

    final ExecutorService threads = Executors.newCachedThreadPool();
    final Semaphore begun = new Semaphore(0);
    final Semaphore allowed = new Semaphore(0);
    final List<List<String>> groups = new ArrayList<>();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    Together<String, String> together(int atATime, Duration patience) {
        return together(atATime, patience, LONG);
    }

    Together<String, String> together(int atATime, Duration patience, Duration heldUp) {
        return new Together<>(bounds(atATime, patience, heldUp), threads, this::work, this::alone);
    }

    static Together.Bounds bounds(int atATime, Duration patience, Duration heldUp) {
        return new Together.Bounds(atATime, 10, CROWD, heldUp, SINGLES, 20, patience);
    }

    List<String> work(List<String> questions) {
        synchronized (groups) {
            groups.add(questions);
        }
        begun.release();
        allowed.acquireUninterruptibly();
        if (questions.contains("bad")) {
            throw new IllegalStateException("one of them is bad");
        }
        if (questions.contains("unknown")) {
            throw new StoreUnavailable(new IllegalStateException("the connection broke"));
        }
        if (questions.contains("broken")) {
            throw new StackOverflowError("no exception, and yet");
        }
        return questions;
    }

    String alone(String question) {
        if (question.startsWith("slow")) {
            begun.release();
            allowed.acquireUninterruptibly();
        }
        if (question.equals("bad")) {
            throw new IllegalStateException("bad");
        }
        if (question.equals("held")) {
            throw new CustomersHeld(new IllegalStateException("others do not release it"));
        }
        return question + ", alone";
    }

    static List<CompletableFuture<String>> callMany(Together<String, String> together, int callers) {
        return callMany(together, callers, "later-");
    }

    static List<CompletableFuture<String>> callMany(Together<String, String> together, int callers, String name) {
        return IntStream.range(0, callers)
                .mapToObj(i -> call(together, name + i))
                .toList();
    }

    static CompletableFuture<String> call(Together<String, String> together, String question) {
        return together.serve(question).toCompletableFuture();
    }
}
