package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.PurchaseFixtures.DAY_0;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import io.keytier.contracts.CustomerScored;
import io.keytier.scoring.domain.Change;
import io.keytier.scoring.domain.Policies;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws: whatever documents come, in whatever order, doubled or revised, with days passing in between, every
 * customer's figures are those of a plain recomputation of its latest documents; its changes form one chain; and it
 * makes no difference on which days the engine was awake.
 */
class ScoringLawTest {

    private static final int WINDOW_DAYS = 60;
    private static final int SLEEPLESS = 0;

    private final Policy policy = Policies.withWindow(WINDOW_DAYS);
    private final ScoreEvents events = new ScoreEvents(policy);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void shouldEqualAPlainRecomputation(long seed) {
        var random = new Random(seed);
        var history = new RandomHistory(random, 500, WINDOW_DAYS);
        var engine = new MemoryEngine(policy);
        var today = DAY_0;

        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(400) == 0) {
                today = today.plusDays(1 + random.nextInt(12));
                if (random.nextBoolean()) {
                    engine.comes(today);
                }
            }
            history.next(today).forEach(engine::send);
        }
        engine.comes(today);

        assertFigures(history, today, customer -> events.scoreOf(engine.customer(customer), Instant.EPOCH));
        assertOneChainACustomer(engine);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void shouldTellTheSameChangesWhateverTheDaysOfDowntime(long seed) {
        var awake = changesOf(seed, SLEEPLESS);

        assertThat(changesOf(seed, 5)).isEqualTo(awake);
        assertThat(changesOf(seed, 30)).isEqualTo(awake);
    }

    @Test
    void shouldHoldInTheStoresAsInMemory() {
        var random = new Random(41);
        var history = new RandomHistory(random, 8, WINDOW_DAYS);
        var today = DAY_0;
        try (var driver = new Driver(policy)) {
            for (int i = 0; i < 700; i++) {
                if (random.nextInt(20) == 0) {
                    today = today.plusDays(1 + random.nextInt(6));
                    driver.comes(today);
                }
                history.next(today).forEach(driver::send);
            }
            driver.comes(today);

            assertFigures(history, today, customer -> driver.score(customer, events));
            assertThat(driver.deadLetters()).isEmpty();
        }
    }

    /** One history; the engine looks at the clock every {@code nap} days, or each day. */
    private List<List<Object>> changesOf(long seed, int nap) {
        var random = new Random(seed);
        var history = new RandomHistory(random, 20, WINDOW_DAYS);
        var engine = new MemoryEngine(policy);
        for (int day = 0; day < 200; day++) {
            var today = DAY_0.plusDays(day);
            if (nap == SLEEPLESS || day % nap == 0) {
                engine.comes(today);
            }
            for (int i = 0; i < 4; i++) {
                history.next(today).forEach(engine::send);
            }
        }
        engine.comes(DAY_0.plusDays(200));
        var byCustomer = new HashMap<String, List<Object>>();
        engine.changes().forEach(change -> byCustomer
                .computeIfAbsent(change.to().id(), id -> new ArrayList<>())
                .add(List.of(change.id(), change.kind(), change.occasion(), change.correction(), change.from())));
        return history.customers().stream()
                .sorted()
                .map(id -> byCustomer.getOrDefault(id, List.of()))
                .toList();
    }

    private static void assertFigures(
            RandomHistory history, LocalDate today, Function<String, CustomerScored> scoreOf) {
        var documents = history.latestByCustomer();
        for (var customer : history.customers()) {
            var expected = PlainRecomputation.of(documents.getOrDefault(customer, List.of()), today, WINDOW_DAYS);
            var score = scoreOf.apply(customer);
            assertThat(score.lastPurchaseOn()).as(customer).isEqualTo(expected.lastPurchaseOn());
            assertThat(score.frequency()).as(customer).isEqualTo(expected.frequency());
            assertThat(score.monetary()).as(customer).isEqualByComparingTo(expected.monetary());
            assertThat(score.lifetime().orders()).as(customer).isEqualTo(expected.orders());
        }
    }

    private static void assertOneChainACustomer(MemoryEngine engine) {
        var last = new HashMap<String, Change>();
        var identifiers = new HashSet<String>();
        for (var change : engine.changes()) {
            var before = last.put(change.to().id(), change);
            assertThat(identifiers.add(change.id())).isTrue();
            assertThat(change.previousId()).isEqualTo(before == null ? null : before.id());
            assertThat(change.from().tier())
                    .isEqualTo(before == null ? Tier.NONE : before.to().rating().tier());
        }
        last.forEach((customer, change) -> assertThat(change.to().rating().tier())
                .isEqualTo(engine.customer(customer).rating().tier()));
    }
}
