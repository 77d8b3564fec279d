package io.keytier.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import io.keytier.contracts.CustomerScored;
import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.scoring.domain.Policy;

/** Some customers who buy at random for some time, told to the engine and to the book alike. */
final class World {

    /** All histories have entries of their own; most outgrow their customer's; none does. */
    private static final int[] SMALL = {0, 300, 64 * 1024};

    private final Random random;
    private final Policy policy;
    private final RandomHistory history;
    private final Task task;
    private final Map<String, PlainCustomer> book = new TreeMap<>();
    private LocalDate today = PurchaseFixtures.DAY_0;

    World(long seed, Policy policy, int customers, int documents) {
        this.random = new Random(seed);
        this.policy = policy;
        this.history = new RandomHistory(random, customers, documents, policy);
        this.task =
                new Task(policy, Driver.TIMING, partition -> Backlog.NONE, SMALL[Math.floorMod(seed, SMALL.length)]);
    }

    Task task() {
        return task;
    }

    Map<String, PlainCustomer> book() {
        return book;
    }

    LocalDate today() {
        return today;
    }

    /** So many steps; the engine sleeps through some days and is restarted now and then. */
    void live(int steps) {
        for (int i = 0; i < steps; i++) {
            int dice = random.nextInt(1000);
            if (dice < 60) {
                today = today.plusDays(1 + (dice < 10 ? random.nextInt(policy.windowDays()) : random.nextInt(3)));
                if (random.nextInt(3) > 0) {
                    task.comes(today);
                }
            } else if (dice < 65) {
                importsFallSilent();
            } else if (dice < 75) {
                task.restart();
            }
            history.next(today).forEach(this::tell);
        }
    }

    private void tell(PurchaseEvent event) {
        task.send(event);
        if (!(event instanceof ImportClosed) || book.containsKey(event.customerId())) {
            book.computeIfAbsent(event.customerId(), id -> new PlainCustomer(id, event.acceptedOn(), policy))
                    .take(event);
        }
    }

    void importsFallSilent() {
        task.fallsSilent(today);
        book.values().stream().filter(PlainCustomer::isImporting).forEach(customer -> {
            customer.comes(today);
            customer.closeImport();
        });
    }

    /** Everybody is up to date on this day. */
    void settle() {
        // Tomorrow is the furthest that a clock which is ahead has brought anybody.
        today = today.plusDays(1);
        task.comes(today);
        book.values().forEach(customer -> customer.comes(today));
    }

    void assertScores() {
        var events = new ScoreEvents(policy);
        book.forEach((id, expected) -> {
            var customer = task.customer(id);
            assertThat(undated(events.scoreOf(customer, Instant.EPOCH))).isEqualTo(undated(expected.score()));
            var reviews = expected.nextReviewOn(policy.scales().recency().bands().stream()
                            .mapToInt(band -> band.maxDays())
                            .max()
                            .orElseThrow()
                    + policy.windowDays()
                    + policy.downgradeGraceDays());
            assertThat(customer.nextReview(policy))
                    .as("next review of " + expected.score())
                    .isEqualTo(reviews);
        });
    }

    void assertPublished() {
        assertThat(task.deadLetters()).isEmpty();
        book.forEach(
                (id, expected) -> assertThat(undated(task.scores().get(id))).isEqualTo(undated(expected.score())));
    }

    /** Every change is announced as the book has it, in one chain a customer that leads to where it stands. */
    void assertChanges() {
        var told = new HashMap<String, List<PlainChange>>();
        var last = new HashMap<String, String>();
        var identifiers = new HashSet<String>();
        for (var event : task.changes()) {
            var change = event.data();
            assertThat(event.id()).isEqualTo(change.changeId());
            assertThat(identifiers.add(change.changeId()))
                    .as("only one " + change)
                    .isTrue();
            assertThat(change.previousChangeId()).isEqualTo(last.put(change.customerId(), change.changeId()));
            told.computeIfAbsent(change.customerId(), id -> new ArrayList<>())
                    .add(PlainChange.announced(event.type(), change));
        }
        book.forEach((id, expected) -> {
            var changes = told.getOrDefault(id, List.of());
            assertThat(changes).isEqualTo(expected.changes());
            var tier = changes.isEmpty()
                    ? "NONE"
                    : changes.get(changes.size() - 1).body().to().tier();
            assertThat(tier).isEqualTo(expected.score().tier());
        });
    }

    /** A score without the moment of its computation. */
    static CustomerScored undated(CustomerScored score) {
        return with(score.scoreVersion(), score);
    }

    /** A score without the history that led to it. */
    static CustomerScored facts(CustomerScored score) {
        return with(0, score);
    }

    private static CustomerScored with(long scoreVersion, CustomerScored score) {
        return new CustomerScored(
                score.customerId(),
                scoreVersion,
                Instant.EPOCH,
                LocalDate.EPOCH,
                score.lastPurchaseOn(),
                score.frequency(),
                score.monetary(),
                score.currency(),
                score.recencyScore(),
                score.frequencyScore(),
                score.monetaryScore(),
                score.score(),
                score.tier(),
                score.tierRank(),
                score.scoreTier(),
                score.keepUntil(),
                score.segment(),
                score.policyVersion(),
                score.lifetime());
    }
}
