package io.keytier.scoring.adapter.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;

import io.keytier.embedded.Broker;
import io.keytier.embedded.TopicCreator;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.time.BusinessClock;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.PolicyVersion;
import io.keytier.scoring.topology.PolicyBook;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The broker falls silent at the worst moments of publishing a policy. It is the real one, frozen. */
@Timeout(60)
class BrokerLostTest {

    private static final Policy POLICY = DefaultPolicy.load();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @TempDir
    static Path directory;

    private static Broker broker;

    private final PolicyTopic topic = new PolicyTopic(
            Map.of(
                    "bootstrap.servers",
                    broker.bootstrapServers(),
                    "interceptor.classes",
                    KafkaMoments.class.getName(),
                    "max.poll.records",
                    1,
                    "max.partition.fetch.bytes",
                    1),
            PATIENCE);

    private final PolicyPublisher publisher = new PolicyPublisher(
            topic, new PolicyBook(POLICY), new BusinessClock(Clock.systemUTC(), ZoneOffset.UTC, Duration.ZERO));

    @BeforeAll
    static void startBroker() {
        broker = Broker.start(directory, 0);
        TopicCreator.createAll(broker.bootstrapServers(), 1, (short) 1);
    }

    @AfterEach
    void thaw() {
        KafkaMoments.reset();
        signal("CONT");
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void shouldGiveUpReadingWhenTheBrokerFallsSilentInBetween() {
        IntStream.range(0, 5).forEach(i -> publisher.publish(POLICY));
        KafkaMoments.received = BrokerLostTest::freeze;

        assertThatExceptionOfType(TimeoutException.class).isThrownBy(topic::read);
    }

    @Test
    void shouldKnowThatWhatWasNotDeliveredIsNotPublished() {
        KafkaMoments.sent = BrokerLostTest::freeze;

        assertThatExceptionOfType(KafkaException.class).isThrownBy(() -> publisher.publish(POLICY));
    }

    @Test
    void shouldNotSayThatNothingWasPublishedIfItDoesNotKnow() {
        var before = publisher.publish(POLICY).number();
        KafkaMoments.delivered = BrokerLostTest::freeze;

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> publisher.publish(POLICY))
                .satisfies(e -> assertThat(e.problem().detail())
                        .contains("does not tell whether")
                        .contains("version " + (before + 1)));
    }

    @Test
    void shouldGiveEveryNumberOnceAfterAnOutcomeThatIsNotKnown() {
        var before = publisher.publish(POLICY).number();
        KafkaMoments.delivered = BrokerLostTest::freeze;
        catchThrowable(() -> publisher.publish(POLICY));
        signal("CONT");

        var after = publisher.publish(POLICY).number();

        assertThat(topic.read())
                .extracting(PolicyVersion::number)
                .contains(before, after)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private static void freeze() {
        signal("STOP");
    }

    private static void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(broker.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
