package io.keytier.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.keytier.contracts.Cause;
import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.CustomerScored;
import io.keytier.scoring.domain.Policies;
import io.keytier.scoring.domain.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws of policies: once a policy has reached everybody, the scores are those of an installation that never had
 * another; and it makes no difference to what is announced whether the engine was up when it came.
 */
class PolicyLawTest {

    private static final int CUSTOMERS = 20;
    private static final int DAYS = 60;
    private static final Policy FIRST = Policies.shortTerm(0);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62, 63, 64, 65, 66, 67, 68})
    void shouldScoreAsIfThereHadNeverBeenAnother(long seed) {
        var longer = Policies.threeTiers(2, 33, 0);
        var shorter = Policies.shortTerm(0).numbered(3);

        var moved = script(seed, FIRST).toldInOrder(1, Map.of(20, longer, 45, shorter));
        var movedOnce = script(seed, FIRST).toldInOrder(3, Map.of(31, longer));

        assertThat(factsOf(seed, moved))
                .isEqualTo(factsOf(seed, script(seed, shorter).toldInOrder(1)));
        assertThat(factsOf(seed, movedOnce))
                .isEqualTo(factsOf(seed, script(seed, longer).toldInOrder(1)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {71, 72, 73, 74, 75})
    void shouldTellTheSameChangesWhateverTheDaysOfDowntime(long seed) {
        var published = Map.of(
                20, Policies.threeTiers(2, 33, 4), 41, Policies.shortTerm(2).numbered(3));
        var awake = script(seed, Policies.shortTerm(3)).toldInOrder(1, published);

        assertThat(awake.changes()).anyMatch(change -> change.data().cause() == Cause.POLICY);
        for (int nap : new int[] {2, 7, 30, 1000}) {
            var asleep = script(seed, Policies.shortTerm(3)).toldInOrder(nap, published);
            assertThat(changesOf(asleep)).isEqualTo(changesOf(awake));
        }
        var down = script(seed, Policies.shortTerm(3)).toldAfterDowntime(published);
        assertThat(changesOf(down)).isEqualTo(changesOf(awake));
    }

    private static Script script(long seed, Policy policy) {
        return new Script(seed, FIRST, CUSTOMERS, DAYS).under(policy);
    }

    private static Map<String, CustomerScored> factsOf(long seed, Task task) {
        var events = new ScoreEvents(task.policy());
        return script(seed, FIRST).customers().stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> World.facts(events.scoreOf(task.customer(id), Instant.EPOCH))));
    }

    private static Map<String, List<CustomerChange>> changesOf(Task task) {
        return task.changes().stream()
                .map(change ->
                        PlainChange.announced(change.type(), change.data()).body())
                .collect(Collectors.groupingBy(CustomerChange::customerId));
    }
}
