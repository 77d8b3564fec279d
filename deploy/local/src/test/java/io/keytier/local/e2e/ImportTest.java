package io.keytier.local.e2e;

import static io.keytier.local.e2e.SentDocument.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import io.keytier.contracts.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** History in bulk. */
@ExtendWith(EndToEnd.class)
class ImportTest {

    private final Story story;

    ImportTest(Story story) {
        this.story = story;
    }

    @Test
    void shouldAnnounceOneChangeACustomer() {
        var customers = List.of("imported-1", "imported-2", "imported-3");
        var documents = new ArrayList<SentDocument>();
        for (var months = 12; months > 0; months--) {
            var day = story.today().minusMonths(months);
            customers.forEach(customer -> documents.add(sale(customer, day, "4000")));
        }

        var answer = story.bulk("backfill", documents);

        assertThat(answer.path("created").asInt()).isEqualTo(documents.size());
        story.awaitInStep(customers);
        story.awaitRecomputed(documents, story.today());
        assertThat(customers).allSatisfy(customer -> assertThat(story.changes(customer))
                .singleElement()
                .satisfies(change -> assertThat(change.cause()).isEqualTo(Cause.IMPORT)));
    }
}
