package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.PurchaseFixtures.DAY_0;
import static io.keytier.scoring.topology.PurchaseFixtures.aPurchase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import io.keytier.contracts.PurchaseWithdrawn;
import io.keytier.scoring.domain.Explainer;
import io.keytier.scoring.domain.Policies;
import org.junit.jupiter.api.Test;

/** What events cost, counted in entries that are read from and written to the stores, not in time. */
class CostSpec {

    private static final int MOST_READ = 12;
    private static final int MOST_WRITTEN = 8;
    private static final int LARGEST_RECORD = 64 * 1024;
    private static final LocalDate TODAY = DAY_0.plusDays(364);

    private final Task task = new Task(Policies.standard());

    @Test
    void shouldReadAndWriteOneEntryForACustomerWithAFewDocuments() {
        for (int i = 0; i < 5; i++) {
            task.send(aPurchase("S" + i)
                    .of("FEW")
                    .on(TODAY.minusDays(i))
                    .accepted(TODAY)
                    .event());
        }

        assertThat(costOf(today("NEW", "FEW"))).isEqualTo(new Cost(1, 1));
        assertThat(costOf(today("S3", "FEW").version(2).worth("7"))).isEqualTo(new Cost(1, 1));
        assertThat(costOf(today("R", "FEW").returning("S3").worth("5"))).isEqualTo(new Cost(1, 1));
        assertThat(costOf(today("S3", "FEW").version(3).cancelled())).isEqualTo(new Cost(1, 1));
    }

    @Test
    void shouldCostACustomerWithAHundredThousandDocumentsWhatItCostsAnyOther() {
        bought("SMALL", 1_000);
        bought("LARGE", 100_000);

        var small = costsOf("SMALL");

        assertThat(costsOf("LARGE")).isEqualTo(small);
        assertThat(small.values()).allSatisfy(CostSpec::assertBounded);
        assertThat(cost(() -> explain("LARGE"))).isEqualTo(cost(() -> explain("SMALL")));
    }

    @Test
    void shouldReviewTheCustomersDueAndLookAtNoOther() {
        for (int i = 0; i < 2_000; i++) {
            var day = i % 100 == 0 ? DAY_0 : DAY_0.plusDays(5);
            task.send(aPurchase("S").of("C" + i).on(day).accepted(day).event());
        }

        var nobody = cost(() -> task.comes(DAY_0.plusDays(30)));
        var twenty = cost(() -> task.comes(DAY_0.plusDays(31)));

        assertBounded(nobody);
        assertThat(twenty.read()).isLessThanOrEqualTo(20 * MOST_READ);
        assertThat(twenty.written()).isBetween(20L, 20L * MOST_WRITTEN);
    }

    @Test
    void shouldCostASaleWithTenThousandReturnsWhatItCostsAnyOther() {
        task.send(aPurchase("S").worth("1000000").event());
        for (int i = 0; i < 10_000; i++) {
            task.send(aPurchase("R" + i).returning("S").worth("1").event());
        }

        assertBounded(costOf(aPurchase("R").returning("S").worth("2")));
        assertBounded(costOf(aPurchase("R7").version(2).returning("S").worth("3")));
        assertBounded(costOf(aPurchase("S").version(2).worth("900000")));
        assertBounded(costOf(aPurchase("S").version(3).worth("900000").on(DAY_0.minusDays(3))));
        assertBounded(costOf(aPurchase("S").version(4).cancelled()));
        assertBounded(costOf(aPurchase("S").version(5).worth("20000")));
        assertThat(task.customer("C-1").totals().window().amount()).isEqualByComparingTo("9996");
    }

    @Test
    void shouldCostWhileTenThousandDocumentsWaitForTheirDayWhatItCostsOtherwise() {
        for (int i = 0; i < 10_000; i++) {
            task.send(aPurchase("S" + i).on(DAY_0.plusDays(1)).event());
        }

        assertBounded(costOf(aPurchase("S").on(DAY_0.plusDays(1))));
        assertBounded(costOf(aPurchase("S").version(2).on(DAY_0)));
        assertBounded(costOf(aPurchase("S7").version(2).on(DAY_0.plusDays(1)).cancelled()));
        task.comes(DAY_0.plusDays(1));
        assertThat(task.customer("C-1").totals().window().sales()).isEqualTo(10_000);
    }

    @Test
    void shouldKeepRecordsSmallHoweverLongTheIdentifiers() {
        var longest = "\uD83D\uDE00".repeat(126);
        for (int i = 10; i < 30; i++) {
            task.send(aPurchase(longest + i)
                    .of(longest)
                    .worth("999999999999999.9999")
                    .event());
            task.send(aPurchase(longest + "R" + (i % 10))
                    .of(longest)
                    .returning(longest + i)
                    .event());
        }

        assertThat(task.deadLetters()).isEmpty();
        assertThat(task.counts().largest()).isLessThan(LARGEST_RECORD);
    }

    private void bought(String customer, int sales) {
        for (int i = 0; i < sales; i++) {
            task.send(aPurchase("S" + i)
                    .of(customer)
                    .on(TODAY.minusDays(1 + i % 300))
                    .accepted(TODAY)
                    .event());
        }
    }

    /** What each kind of event costs. */
    private Map<String, Cost> costsOf(String customer) {
        var costs = new LinkedHashMap<String, Cost>();
        costs.put("a sale", costOf(today("NEW", customer)));
        costs.put("a backdated sale", costOf(today("OLD", customer).on(DAY_0)));
        costs.put(
                "a sale older than the window", costOf(today("OLDER", customer).on(DAY_0.minusDays(40))));
        costs.put("a revision", costOf(today("S7", customer).version(2).worth("7")));
        costs.put("a replay", costOf(today("S7", customer).version(2).worth("7")));
        costs.put("a cancellation", costOf(today("S7", customer).version(3).cancelled()));
        costs.put(
                "a cancellation of the last sale",
                costOf(today("NEW", customer).version(2).cancelled()));
        costs.put("a return", costOf(today("R1", customer).returning("S8").worth("5")));
        costs.put(
                "a return of a returned sale",
                costOf(today("R2", customer).returning("S8").worth("5")));
        costs.put(
                "a revised return",
                costOf(today("R1", customer).version(2).returning("S8").worth("6")));
        costs.put("a credit", costOf(today("R3", customer).returning(null).worth("5")));
        costs.put("a future sale", costOf(today("NEXT", customer).on(TODAY.plusDays(1))));
        var gone = new PurchaseWithdrawn("ERP", "S9", 2, customer, Instant.EPOCH, TODAY, null);
        costs.put("a withdrawal", cost(() -> task.send(gone)));
        costs.put(
                "a review",
                cost(() -> task.send(
                        today("LATER", customer).accepted(TODAY.plusDays(1)).event())));
        return costs;
    }

    private void explain(String customer) {
        var books = task.booksOf(customer);
        new Explainer(task.policy())
                .explain(task.customer(customer), books.documents(), books.days(), TODAY.plusDays(1));
    }

    private static PurchaseFixtures today(String orderId, String customer) {
        return aPurchase(orderId).of(customer).on(TODAY).accepted(TODAY);
    }

    private Cost costOf(PurchaseFixtures purchase) {
        return cost(() -> task.send(purchase.event()));
    }

    private Cost cost(Runnable step) {
        long read = task.counts().read();
        long written = task.counts().written();
        step.run();
        return new Cost(task.counts().read() - read, task.counts().written() - written);
    }

    private record Cost(long read, long written) {}

    private static void assertBounded(Cost cost) {
        assertThat(cost.read()).as("entries read").isLessThanOrEqualTo(MOST_READ);
        assertThat(cost.written()).as("entries written").isLessThanOrEqualTo(MOST_WRITTEN);
    }
}
