package io.keytier.local.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code kill -9} in the middle of a load: nothing lost, nothing doubled. */
@ExtendWith(EndToEnd.class)
class CrashTest {

    private final Story story;

    CrashTest(Story story) {
        this.story = story;
    }

    @Test
    void shouldLoseAndDoubleNothingWhenScoringAndBrokerAreKilled() throws InterruptedException {
        var load = Load.start(story, "crash", 3);

        load.awaitPart(1);
        story.stack().scoring().kill();
        story.stack().scoring().start();
        load.awaitPart(2);
        story.stack().killAndRestartBroker();
        story.stack().scoring().awaitReady();
        load.awaitEnd();

        story.awaitInStep(load.customers());
        story.awaitRecomputed(load.latest(), story.today());
    }
}
