package io.keytier.local.e2e;

import static io.keytier.local.e2e.SentDocument.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keytier.contracts.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A manager publishes another policy; every service follows, and a restart does not forget it. */
@ExtendWith(EndToEnd.class)
class PolicyTest {

    private final Story story;
    private final ObjectNode before;

    PolicyTest(Story story) {
        this.story = story;
        before = (ObjectNode)
                story.scoring("manager").get("/v1/policies/current").ok();
        before.remove(List.of("version", "publishedAt", "effectiveOn"));
    }

    @AfterEach
    void theSameRulesAgain() {
        publish(before);
    }

    @Test
    void shouldReachAccountsAndPlansAndOutliveAKill() {
        var customer = "under-another-policy";
        story.post(sale(customer, story.today(), "60000"));
        story.awaitInStep(List.of(customer));
        assertThat(story.account(customer).path("keyAccount").asBoolean()).isTrue();
        var stricter = before.deepCopy();
        ((ObjectNode) ((ArrayNode) stricter.path("tiers")).get(1)).put("minScore", 80);

        int version = publish(stricter);

        story.soon().untilAsserted(() -> {
            assertThat(story.account(customer).path("keyAccount").asBoolean()).isFalse();
            assertThat(story.openPlans(customer)).isEmpty();
        });
        assertThat(story.changes(customer)).last().satisfies(change -> assertThat(change.cause())
                .isEqualTo(Cause.POLICY));
        story.stack().scoring().kill();
        story.stack().scoring().start();
        story.stack().scoring().awaitReady();
        assertThat(story.score(customer).path("policyVersion").asInt()).isEqualTo(version);
        assertThat(story.scoring("sales")
                        .get("/v1/policies/current")
                        .ok()
                        .path("version")
                        .asInt())
                .isEqualTo(version);
    }

    private int publish(ObjectNode policy) {
        var answer = story.scoring("manager").post("/v1/policies", policy);
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().path("version").asInt();
    }
}
