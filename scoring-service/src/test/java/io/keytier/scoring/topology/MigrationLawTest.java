package io.keytier.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.Migration;
import io.keytier.scoring.domain.Policies;
import io.keytier.scoring.domain.PolicyHistory;
import io.keytier.scoring.domain.PolicyVersion;
import io.keytier.scoring.domain.Timeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a dry run tells of random customers is what publishing the policy then does to them: within graces and open
 * imports, with reviews that are due but have not come about, and for windows longer, shorter and the same.
 */
class MigrationLawTest {

    @ParameterizedTest(name = "to {0} days from a grace of {1}, {2} days after the last review")
    @CsvSource({"33, 0, 0", "33, 3, 2", "9, 3, 0", "9, 0, 4", "20, 3, 1"})
    void shouldTellWhatPublishingDoes(int windowDays, int graceDays, int daysLater) {
        var policy = Policies.shortTerm(graceDays);
        var candidate = Policies.threeTiers(2, windowDays, 2);
        for (int seed = 0; seed < 8; seed++) {
            var world = new World(700 + seed, policy, 40, 9);
            world.live(500);
            var task = world.task();
            var today = world.today().plusDays(1 + daysLater);
            var stored = task.bytes();

            var told = told(world, new Migration(new Timeline(new PolicyHistory(policy)), candidate, today));

            assertThat(task.bytes()).isEqualTo(stored);
            task.comes(today);
            var before = customers(world);
            task.publish(new PolicyVersion(candidate, today.atTime(6, 0).toInstant(ZoneOffset.UTC), today));
            task.rollsOut();
            assertThat(told).isEqualTo(done(before, customers(world)));
        }
    }

    private static Map<String, Customer> customers(World world) {
        return world.book().keySet().stream()
                .collect(Collectors.toMap(id -> id, id -> world.task().customer(id)));
    }

    private static Map<String, String> told(World world, Migration migration) {
        customers(world).forEach((id, customer) -> {
            var books = world.task().booksOf(id);
            migration.count(customer, books.documents(), books.days());
        });
        return migration.cells().stream()
                .collect(Collectors.toMap(
                        cell -> cell.from() + " -> " + cell.to(),
                        cell -> cell.customers() + " with " + cell.monetary() + " -> " + cell.monetaryAfter()));
    }

    private static Map<String, String> done(Map<String, Customer> before, Map<String, Customer> after) {
        var sums = new TreeMap<String, Sum>();
        before.forEach((id, from) -> {
            var to = after.get(id);
            sums.merge(
                    from.rating().tier() + " -> " + to.rating().tier(),
                    new Sum(
                            1,
                            from.totals().rfm(from.asOf()).monetary(),
                            to.totals().rfm(to.asOf()).monetary()),
                    Sum::plus);
        });
        return sums.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, sum -> sum.getValue()
                .toString()));
    }

    private record Sum(long customers, BigDecimal before, BigDecimal after) {

        private Sum plus(Sum other) {
            return new Sum(customers + other.customers, before.add(other.before), after.add(other.after));
        }

        @Override
        public String toString() {
            return customers + " with " + before + " -> " + after;
        }
    }
}
