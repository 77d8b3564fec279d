package io.keytier.scoring.topology;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.PolicyVersion;

/** One random history, written down so that it can be told more than once and in more than one way. */
final class Script {

    private record Day(LocalDate today, List<PurchaseEvent> events) {}

    private final Policy policy;
    private final List<Day> days = new ArrayList<>();

    Script(long seed, Policy policy, int customers, int length) {
        this.policy = policy;
        var random = new Random(seed);
        var history = new RandomHistory(random, customers, 9, policy);
        for (int i = 0; i < length; i++) {
            var today = PurchaseFixtures.DAY_0.plusDays(i);
            var events = new ArrayList<PurchaseEvent>();
            for (int j = random.nextInt(2 * customers); j > 0; j -= 4) {
                events.addAll(history.next(today));
            }
            days.add(new Day(today, events));
        }
    }

    /** The same events, told to an engine that begins with another policy. */
    Script under(Policy other) {
        return new Script(other, days);
    }

    private Script(Policy policy, List<Day> days) {
        this.policy = policy;
        this.days.addAll(days);
    }

    /** The days in order; the engine looks at the clock every {@code nap} days only, and starts anew after each. */
    Task toldInOrder(int nap) {
        return toldInOrder(nap, Map.of());
    }

    /** As {@link #toldInOrder}; a version of the policy is published in the morning of a day. */
    Task toldInOrder(int nap, Map<Integer, Policy> published) {
        var task = new Task(policy);
        for (int i = 0; i < days.size(); i++) {
            var today = days.get(i).today();
            if (published.containsKey(i)) {
                task.publish(versionOf(i, published.get(i)));
            }
            if (i % nap == 0) {
                task.comes(today);
                task.restart();
            }
            days.get(i).events().forEach(task::send);
        }
        task.comes(end());
        return task;
    }

    /**
     * All of it waits in one backlog, together with every version of the policy: the engine was down all the time, and
     * looks at the clock between any two events.
     */
    Task toldAfterDowntime(Map<Integer, Policy> published) {
        var backlog = new HeldBacklog();
        var task = new Task(policy, Driver.TIMING, partition -> backlog);
        published.forEach((day, version) -> task.publish(versionOf(day, version)));
        for (var day : days) {
            for (var event : day.events()) {
                task.comes(end());
                task.send(event);
            }
        }
        backlog.letGo();
        task.comes(end());
        return task;
    }

    private PolicyVersion versionOf(int day, Policy version) {
        var today = days.get(day).today();
        return new PolicyVersion(version, today.atTime(6, 0).toInstant(ZoneOffset.UTC), today);
    }

    /** The same days told to the topology over stores on disk. */
    Driver toldOnDisk(int smallHistory) {
        var driver = new Driver(policy, partition -> Backlog.NONE, smallHistory);
        for (var day : days) {
            driver.comes(day.today());
            day.events().forEach(driver::send);
        }
        driver.comes(end());
        return driver;
    }

    /** All at once, in disorder and up to three times each, with restarts in between. */
    Task toldInDisorder(Random random) {
        var events = days.stream()
                .flatMap(day -> day.events().stream())
                .flatMap(event -> Stream.generate(() -> event).limit(1 + random.nextInt(3)))
                .collect(Collectors.toList());
        Collections.shuffle(events, random);
        var task = new Task(policy);
        for (var event : events) {
            task.send(event);
            if (random.nextInt(50) == 0) {
                task.restart();
            }
        }
        task.comes(end());
        return task;
    }

    private LocalDate end() {
        return PurchaseFixtures.DAY_0.plusDays(days.size());
    }

    /** All customers of this history. */
    Set<String> customers() {
        return days.stream()
                .flatMap(day -> day.events().stream())
                .filter(event -> !(event instanceof ImportClosed))
                .map(PurchaseEvent::customerId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
