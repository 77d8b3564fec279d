package io.keytier.local.e2e;

import static io.keytier.local.e2e.SentDocument.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.keytier.contracts.Cause;
import io.keytier.contracts.CustomerChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One order after another, from HTTP to the salesperson's plan and back. */
@ExtendWith(EndToEnd.class)
class OrderToPlanTest {

    private final Story story;

    OrderToPlanTest(Story story) {
        this.story = story;
    }

    @Test
    void shouldMakeTheArticlesCustomerAKeyAccountWithAPlan() {
        var customer = "客户 42/A \"best\"";

        fourPurchasesOf20000InAll(customer);

        story.soon().untilAsserted(() -> {
            var score = story.score(customer);
            assertThat(score.path("score").asInt()).isEqualTo(84);
            assertThat(score.path("tier").asText()).isEqualTo("VVVVVIP");
            assertThat(score.path("segment").asText()).isEqualTo("IMPORTANT_VALUE");
            assertThat(story.account(customer).path("keyAccount").asBoolean()).isTrue();
            assertThat(story.account(customer).path("reasons")).hasToString("[\"TIER\"]");
            assertThat(story.openPlans(customer)).singleElement().satisfies(plan -> {
                assertThat(plan.path("tier").asText()).isEqualTo("VVVVVIP");
                assertThat(plan.path("nextVisitOn").asText())
                        .isGreaterThanOrEqualTo(story.today().toString());
            });
        });
        assertThat(story.changes(customer)).allMatch(change -> change.cause() == Cause.PURCHASE);
    }

    @Test
    void shouldTakeTheTierBackWithTheGoods() {
        var customer = "returns-goods";
        var sales = fourPurchasesOf20000InAll(customer);
        story.soon().untilAsserted(() -> assertThat(story.openPlans(customer)).hasSize(1));

        story.post(sales.get(1).returned(story.today(), "5000"), sales.get(2).returned(story.today(), "5000"));

        story.soon().untilAsserted(() -> {
            assertThat(story.score(customer).path("score").asInt()).isEqualTo(60);
            assertThat(story.account(customer).path("keyAccount").asBoolean()).isFalse();
            assertThat(story.openPlans(customer)).isEmpty();
        });
        assertThat(story.changes(customer)).last().satisfies(change -> {
            assertThat(change.cause()).isEqualTo(Cause.RETURN);
            assertThat(change.to().tier()).isEqualTo("VVVIP");
        });
    }

    @Test
    void shouldFollowADocumentToAnotherCustomer() {
        var wrong = sale("wrong-customer", story.today(), "60000");
        story.post(wrong);
        story.soon().untilAsserted(() -> assertThat(
                        story.score("wrong-customer").path("frequency").asInt())
                .isEqualTo(1));

        var right = wrong.movedTo("right-customer");
        story.post(right);

        story.awaitInStep(List.of("wrong-customer", "right-customer"));
        story.awaitRecomputed(List.of(right), story.today());
        assertThat(story.score("wrong-customer").path("tier").asText()).isEqualTo("NONE");
        assertThat(story.changes("wrong-customer"))
                .extracting(CustomerChange::cause)
                .containsExactly(Cause.PURCHASE, Cause.CORRECTION);
    }

    @Test
    void shouldFollowAMergeAndItsUndo() {
        var first = sale("merged-away", story.today(), "30000");
        var second = sale("merged-into", story.today(), "30000");
        story.post(first, second);
        story.awaitInStep(List.of("merged-away", "merged-into"));

        story.orders("erp")
                .post("/v1/customers/merged-away/merge", Map.of("into", "merged-into"))
                .ok();

        story.soon().untilAsserted(() -> assertThat(
                        story.score("merged-into").path("frequency").asInt())
                .isEqualTo(2));
        story.awaitInStep(List.of("merged-away", "merged-into"));
        story.awaitRecomputed(List.of(first.movedTo("merged-into"), second), story.today());
        assertThat(story.score("merged-away").path("tier").asText()).isEqualTo("NONE");

        story.orders("erp").delete("/v1/customers/merged-away/merge").ok();

        story.soon().untilAsserted(() -> assertThat(
                        story.score("merged-away").path("frequency").asInt())
                .isEqualTo(1));
        story.awaitInStep(List.of("merged-away", "merged-into"));
        story.awaitRecomputed(List.of(first, second), story.today());
        assertThat(story.changes("merged-away"))
                .extracting(CustomerChange::cause)
                .containsExactly(Cause.PURCHASE, Cause.CORRECTION, Cause.CORRECTION);
    }

    @Test
    void shouldFollowARevisionAndACancellation() {
        var customer = "revises";
        var kept = sale(customer, story.today().minusDays(40), "3000");
        var revised = sale(customer, story.today(), "900").revisedTo("7000");
        var cancelled = sale(customer, story.today(), "50000");
        story.post(kept, revised, cancelled);

        story.orders("erp")
                .post("/v1/orders/" + cancelled.orderId() + "/cancellation", Map.of("reason", "a typing error"))
                .ok();

        story.awaitInStep(List.of(customer));
        story.awaitRecomputed(List.of(kept, revised), story.today());
    }

    @Test
    void shouldNotBeMovedByAReplay() {
        var customer = "replays";
        var order = sale(customer, story.today(), "1500");
        story.post(order);
        story.awaitInStep(List.of(customer));
        var before = story.score(customer);

        var answer = story.orders("erp").post("/v1/orders", order.body());

        assertThat(answer.status()).isEqualTo(200);
        story.awaitInStep(List.of(customer));
        assertThat(story.score(customer)).isEqualTo(before);
        assertThat(story.changes(customer)).hasSize(1);
    }

    private List<SentDocument> fourPurchasesOf20000InAll(String customer) {
        var today = story.today();
        var sales = List.of(
                sale(customer, today.minusDays(300), "5000"),
                sale(customer, today.minusDays(80), "5000"),
                sale(customer, today.minusDays(50), "5000"),
                sale(customer, today.minusDays(22), "5000"));
        story.post(sales.toArray(SentDocument[]::new));
        return sales;
    }
}
