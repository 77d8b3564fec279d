package io.keytier.scoring.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.sun.net.httpserver.HttpServer;
import io.keytier.contracts.EventJson;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.time.BusinessClock;
import io.keytier.scoring.adapter.policy.PolicyTopic;
import io.keytier.scoring.domain.Policies;
import io.keytier.scoring.topology.PartitionState;
import io.keytier.scoring.topology.PolicyBook;
import io.keytier.testkit.KafkaResource;
import org.apache.kafka.streams.state.HostInfo;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dry run counts everybody once, by the policy in force, or nobody. A peer holds all partitions but the first. */
class DryRunSpec {

    private static final HostInfo HERE = new HostInfo("localhost", 1);
    private static final PolicyRequest REQUEST = new PolicyRequest(null, null, null, null, null, null, null);
    private static final BusinessClock CLOCK = new BusinessClock(Clock.systemUTC(), ZoneOffset.UTC, Duration.ZERO);

    private PartitionedStreams streams;
    private HttpServer peer;
    private DryRun dryRun;

    @BeforeEach
    void start() throws IOException {
        peer = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        peer.start();
        streams = new PartitionedStreams();
        streams.shares(HERE, new HostInfo("localhost", peer.getAddress().getPort()));
        dryRun = new DryRun(
                streams,
                new OtherInstances(new ConfigOf(HERE)),
                new PolicyBook(Policies.standard()),
                new PolicyTopic(Map.of("bootstrap.servers", KafkaResource.bootstrapServers()), Duration.ofSeconds(10)),
                CLOCK,
                EventJson.mapper());
    }

    @AfterEach
    void stop() {
        streams.close();
        peer.stop(0);
    }

    @Test
    void shouldAddUpThePartsOfAllInstances() throws IOException {
        peerAnswers(200, partBasedOn(1));

        var migration = overAll();

        assertThat(migration.customers()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"403, {}", "500, {}", "503, {}", "200, nonsense"})
    void shouldNotLeaveOutThePartOfAPeerThatDoesNotGiveIt(int status, String body) {
        peerAnswers(status, body.getBytes());

        assertUnavailable("Partitions are moving between instances.", this::overAll);
    }

    @Test
    void shouldNotAddUpPartsThatStartFromDifferentPolicies() throws IOException {
        peerAnswers(200, partBasedOn(2));

        assertUnavailable("A new policy is on its way to all instances.", this::overAll);
    }

    @Test
    void shouldNotCountWhomAPolicyHasReachedThatIsNotKnownHereYet() {
        streams.holds(PartitionState.ofSecondPolicy("C-1"));

        assertUnavailable(
                "A new policy is on its way to all instances.", () -> dryRun.over(Set.of(0), Policies.renamed(2)));
    }

    private MigrationResponse overAll() {
        return dryRun.overAll(REQUEST, Policies.renamed(2), new Caller());
    }

    private void peerAnswers(int status, byte[] body) {
        peer.createContext("/v1/policies/dry-run", exchange -> {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static byte[] partBasedOn(int version) throws IOException {
        var move = new MigrationResponse.Move("VIP", 1, "New VIP", 1, 7, BigDecimal.TEN, BigDecimal.TEN);
        return EventJson.mapper()
                .writeValueAsBytes(new MigrationResponse(LocalDate.now(ZoneOffset.UTC), version, 7, 7, List.of(move)));
    }

    private static void assertUnavailable(String detail, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(call).satisfies(e -> {
            assertThat(e.problem().status()).isEqualTo(503);
            assertThat(e.problem().detail()).isEqualTo(detail);
        });
    }
}
