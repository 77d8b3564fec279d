package io.keytier.local.e2e;

import static io.keytier.local.e2e.SentDocument.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.keytier.contracts.Cause;
import io.keytier.contracts.CustomerChange;
import io.keytier.local.verify.PlainRecomputation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Time alone moves tiers. Runs last: a business day never goes back, and the other stories are told of today. */
@ExtendWith(EndToEnd.class)
@Order(Integer.MAX_VALUE)
class ClockTest {

    private static final int DAYS = 40;

    private final Story story;

    ClockTest(Story story) {
        this.story = story;
    }

    @Test
    void shouldMoveThoseThatTimeMovesAndOnlyThose() {
        var documents = customersThatBoughtOnceOrOften();
        story.bulk("backfill", documents);
        var expected = new PlainRecomputation(
                documents.stream().map(SentDocument::plain).toList());
        story.awaitInStep(expected.customers());
        story.awaitRecomputed(documents, story.today());
        var later = story.today().plusDays(DAYS);

        story.stack().scoring().stop();
        var waiting =
                List.of(sale("clock-once-30", story.today(), "16000"), sale("clock-often-50", story.today(), "6000"));
        story.bulk("live", waiting);
        story.stack().scoring().with("KEYTIER_CLOCK_OFFSET", "P" + DAYS + "D").start();
        story.stack().scoring().awaitReady();

        var all = Stream.concat(documents.stream(), waiting.stream()).toList();
        story.awaitRecomputed(all, later);
        story.awaitInStep(expected.customers());
        var changes = story.changesByCustomer();
        assertThat(changes.get("clock-once-30"))
                .as("the order that waited moves the tier up before time takes it back")
                .extracting(CustomerChange::cause)
                .containsExactly(Cause.IMPORT, Cause.PURCHASE, Cause.TIME);
        assertThat(changes.get("clock-often-50"))
                .as("nobody falls whose order was waiting")
                .extracting(CustomerChange::cause)
                .containsExactly(Cause.IMPORT, Cause.PURCHASE);
        var waited = waiting.stream().map(SentDocument::customerId).toList();
        var others = expected.customers().stream()
                .filter(customer -> !waited.contains(customer))
                .toList();
        assertThat(others).allSatisfy(customer -> assertThat(movedByTime(changes.getOrDefault(customer, List.of())))
                .as(customer)
                .isEqualTo(isMoved(expected, customer, story.today(), later)));
        assertThat(others)
                .anyMatch(customer -> movedByTime(changes.getOrDefault(customer, List.of())))
                .anyMatch(customer -> !movedByTime(changes.getOrDefault(customer, List.of())));
    }

    private List<SentDocument> customersThatBoughtOnceOrOften() {
        var documents = new ArrayList<SentDocument>();
        for (var age = 0; age < 400; age += 10) {
            var day = story.today().minusDays(age);
            documents.add(sale("clock-once-" + age, day, "6000"));
            for (var times = 0; times < 4; times++) {
                documents.add(sale("clock-often-" + age, day.minusDays(7L * times), "6000"));
            }
        }
        return documents;
    }

    private static boolean movedByTime(List<CustomerChange> changes) {
        return changes.stream().anyMatch(change -> change.cause() == Cause.TIME);
    }

    private static boolean isMoved(PlainRecomputation expected, String customer, LocalDate before, LocalDate after) {
        var first = expected.score(customer, before);
        var then = expected.score(customer, after);
        return !first.tier().equals(then.tier()) || first.segment() != then.segment();
    }
}
