package io.keytier.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three instances of scoring-service share the customers; they come and go while orders flow. */
@ExtendWith(EndToEnd.class)
class SeveralInstancesTest {

    private final Story story;
    private final ServiceProcess first;
    private final ServiceProcess second;
    private final ServiceProcess third;

    SeveralInstancesTest(Story story) {
        this.story = story;
        first = story.stack().scoring();
        second = story.stack().anotherScoring(1);
        third = story.stack().anotherScoring(2);
    }

    @BeforeEach
    void twoInstances() {
        first.stop();
        first.with("KAFKA_STREAMS_NUM_STANDBY_REPLICAS", "1").start();
        second.start();
        first.awaitReady();
        second.awaitReady();
    }

    @AfterEach
    void oneInstance() {
        second.stop();
        third.stop();
        first.stop();
        first.with("KAFKA_STREAMS_NUM_STANDBY_REPLICAS", "0").start();
        first.awaitReady();
    }

    @Test
    void shouldLoseAndDoubleNothingWhileOneIsKilledOneAddedAndOneStopped() throws InterruptedException {
        var load = Load.start(story, "shared", 4);

        load.awaitPart(1);
        first.kill();
        load.awaitPart(2);
        third.start();
        first.start();
        load.awaitPart(3);
        second.stop();
        load.awaitEnd();

        first.awaitReady();
        third.awaitReady();
        story.awaitInStep(load.customers());
        story.awaitRecomputed(load.latest(), story.today());
        assertThat(load.customers()).allSatisfy(customer -> {
            var here = score(first, customer);
            assertThat(here.path("customerId").asText()).isEqualTo(customer);
            assertThat(score(third, customer)).isEqualTo(here);
        });
    }

    private JsonNode score(ServiceProcess instance, String customer) {
        return story.scoring(instance, "manager").get("/v1/scores/" + customer).ok();
    }
}
