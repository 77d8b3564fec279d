package io.keytier.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.CustomerScored;
import io.keytier.contracts.Event;
import io.keytier.scoring.domain.Policies;
import io.keytier.scoring.domain.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws: whatever documents come, in whatever order, doubled or revised, moved or imported, with days passing in
 * between and restarts, every field of every score is that of a plain recomputation; the changes announced are those of
 * a customer who was looked at every single day; and neither downtime nor the order of arrival makes a difference.
 *
 * <p>{@code -Dkeytier.laws.worlds=…} and {@code -Dkeytier.laws.seed=…} make a longer or another run.
 */
class ScoringLawTest {

    private static final int CUSTOMERS = 40;
    private static final int STEPS = 15 * CUSTOMERS;
    private static final int WORLDS = Integer.getInteger("keytier.laws.worlds", 250);
    private static final long SEED = Long.getLong("keytier.laws.seed", 1);

    static Stream<Arguments> policies() {
        return Stream.of(
                Arguments.of("a short window", Policies.shortTerm(0), WORLDS / 2),
                Arguments.of("a short window and a grace", Policies.shortTerm(3), WORLDS / 2),
                Arguments.of("the default policy", Policies.standard(), WORLDS / 25));
    }

    @ParameterizedTest(name = "under {0}")
    @MethodSource("policies")
    void shouldEqualTheBook(String name, Policy policy, int worlds) {
        for (int i = 0; i < worlds; i++) {
            var seed = SEED + i;
            try {
                var world = new World(seed, policy, CUSTOMERS, 9);
                world.live(STEPS);
                world.settle();
                world.assertScores();
                world.importsFallSilent();
                world.assertChanges();
                world.assertPublished();
            } catch (Throwable broken) {
                throw new AssertionError("the law is broken under " + name + " by seed " + seed, broken);
            }
        }
    }

    @ParameterizedTest(name = "under a grace of {0} days")
    @CsvSource(textBlock = """
            0 | tier.changed PURCHASE RETURN CORRECTION TIME IMPORT, segment.changed PURCHASE RETURN CORRECTION TIME IMPORT
            3 | tier.changed PURCHASE CORRECTION TIME IMPORT, segment.changed PURCHASE RETURN CORRECTION TIME IMPORT, \
            tier.at-risk RETURN TIME, tier.recovered PURCHASE CORRECTION TIME IMPORT
            """, delimiter = '|')
    void shouldMeetEveryChangeThatThereIsAndNoOther(int graceDays, String all) {
        var met = new TreeSet<String>();
        for (int i = 0; i < 25; i++) {
            var world = new World(SEED + i, Policies.shortTerm(graceDays), CUSTOMERS, 9);
            world.live(STEPS);
            world.task()
                    .changes()
                    .forEach(change ->
                            met.add(change.type() + " " + change.data().cause()));
        }

        var expected = new TreeSet<String>();
        for (var kind : all.split(", +")) {
            var words = kind.split(" ");
            Arrays.stream(words).skip(1).forEach(cause -> expected.add("keytier." + words[0] + ".v1 " + cause));
        }
        assertThat(met).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void shouldTellTheSameChangesWhateverTheDaysOfDowntime(long seed) {
        var script = new Script(seed, Policies.shortTerm((int) seed % 3), 20, 100);
        var awake = script.toldInOrder(1);

        for (int nap : new int[] {2, 7, 30, 1000}) {
            var asleep = script.toldInOrder(nap);
            assertThat(changesOf(asleep.changes())).isEqualTo(changesOf(awake.changes()));
            assertThat(stateOf(script, asleep, World::undated)).isEqualTo(stateOf(script, awake, World::undated));
        }
        assertThat(changesOf(script.toldAfterDowntime(Map.of()).changes())).isEqualTo(changesOf(awake.changes()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43, 44, 45})
    void shouldEndAlikeWhateverTheOrderOfArrivalAndHoweverOftenTold(long seed) {
        var random = new Random(seed);
        var script = new Script(seed, Policies.shortTerm(0), 20, 100);
        var ordered = stateOf(script, script.toldInOrder(1), World::facts);

        for (int i = 0; i < 10; i++) {
            assertThat(stateOf(script, script.toldInDisorder(random), World::facts))
                    .isEqualTo(ordered);
        }
    }

    @ParameterizedTest(name = "with histories of up to {0} bytes within their customers' entries")
    @ValueSource(ints = {0, 300, Engine.SMALL_HISTORY})
    void shouldHoldInStoresOnDiskAsInMemory(int smallHistory) {
        var script = new Script(51, Policies.shortTerm(2), 6, 60);
        var memory = script.toldInOrder(1);

        try (var disk = script.toldOnDisk(smallHistory)) {
            assertThat(changesOf(disk.changes())).isEqualTo(changesOf(memory.changes()));
            assertThat(disk.deadLetters()).isEmpty();
        }
    }

    /** What was announced of each customer, in order. */
    private static Map<String, List<CustomerChange>> changesOf(List<Event<CustomerChange>> changes) {
        return changes.stream()
                .map(change ->
                        PlainChange.announced(change.type(), change.data()).body())
                .collect(Collectors.groupingBy(CustomerChange::customerId));
    }

    private static Map<String, CustomerScored> stateOf(
            Script script, Task task, Function<CustomerScored, CustomerScored> view) {
        var events = new ScoreEvents(task.policy());
        return script.customers().stream()
                .collect(
                        Collectors.toMap(id -> id, id -> view.apply(events.scoreOf(task.customer(id), Instant.EPOCH))));
    }
}
