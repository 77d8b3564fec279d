package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.PurchaseFixtures.DAY_0;
import static io.keytier.scoring.topology.PurchaseFixtures.aPurchase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;

import io.keytier.scoring.domain.Policies;
import org.junit.jupiter.api.Test;

/** Reviews by the clock go in slices, the longest due first, and wait for the backlog. */
class ReviewsSpec {

    /** A slice of no time at all takes one customer. */
    private static final Engine.Timing ONE_AT_A_TIME =
            new Engine.Timing(Duration.ofMillis(100), Duration.ZERO, Duration.ofMinutes(15));

    private static final LocalDate LATER = DAY_0.plusDays(40);

    private final HeldBacklog backlog = new HeldBacklog();
    private final Task task = new Task(Policies.standard(), ONE_AT_A_TIME, partition -> backlog);

    @Test
    void shouldTakeOneSliceAtATimeTheLongestDueFirst() {
        backlog.letGo();
        buy("A", 2);
        buy("B", 0);
        buy("C", 1);

        task.comes(LATER);
        assertThat(reviewed()).containsExactly("B");
        task.comes(LATER);
        assertThat(reviewed()).containsExactly("B", "C");
        task.comes(LATER);
        assertThat(reviewed()).containsExactly("A", "B", "C");
    }

    @Test
    void shouldTakeInAnEventBetweenTwoSlicesAfterTheReviewsOfItsCustomer() {
        backlog.letGo();
        buy("A", 0);
        buy("B", 0);
        task.comes(LATER);

        task.send(aPurchase("S-NEW").of("B").accepted(LATER).event());

        assertThat(reviewed()).containsExactly("A", "B");
        assertThat(task.customer("B").totals().window().sales()).isEqualTo(2);
    }

    @Test
    void shouldReviewNobodyBeforeTheBacklogIsConsumed() {
        buy("A", 0);

        task.comes(LATER);

        assertThat(reviewed()).isEmpty();
    }

    @Test
    void shouldShareTheTimeOfASliceAmongThePartitionsOfAThread() {
        var slices = new Slices(Duration.ofMinutes(1), Observer.NONE);
        Stream.generate(() -> slices).limit(60_000).forEach(Slices::join);

        var begin = System.nanoTime();
        slices.doSlice(Observer.Background.REVIEWS, more -> {
            while (more.getAsBoolean()) {
                Thread.onSpinWait();
            }
        });
        var held = Duration.ofNanos(System.nanoTime() - begin);

        Stream.generate(() -> slices).limit(60_000).forEach(Slices::leave);
        assertThat(held).isLessThan(Duration.ofSeconds(30));
    }

    private void buy(String customer, int daysLater) {
        task.send(aPurchase("S-" + customer)
                .of(customer)
                .on(DAY_0.plusDays(daysLater))
                .accepted(DAY_0.plusDays(daysLater))
                .event());
    }

    private Stream<String> reviewed() {
        return Stream.of("A", "B", "C")
                .filter(id -> task.scores().containsKey(id))
                .filter(id -> task.customer(id).asOf().equals(LATER));
    }
}
