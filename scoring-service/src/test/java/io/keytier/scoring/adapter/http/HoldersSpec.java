package io.keytier.scoring.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.keytier.platform.problem.ProblemException;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.Policies;
import io.keytier.scoring.domain.PolicyVersion;
import io.keytier.scoring.topology.LiveCustomer;
import io.keytier.scoring.topology.LiveState;
import io.keytier.scoring.topology.PartitionState;
import io.keytier.scoring.topology.PolicyBook;
import org.apache.kafka.streams.state.HostInfo;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who answers for a customer while its partition moves. This instance holds another partition. */
class HoldersSpec {

    private static final HostInfo HERE = new HostInfo("localhost", 1);
    private static final HostInfo GONE = new HostInfo("localhost", 2);

    private static PartitionedStreams streams;

    @BeforeAll
    static void open() {
        streams = new PartitionedStreams();
    }

    @AfterAll
    static void close() {
        streams.close();
    }

    @BeforeEach
    void believeToHoldThePartition() {
        streams.believes(HERE);
    }

    @Test
    void shouldNotTakeACustomerForUnknownWhosePartitionHasNotComeYet() {
        assertUnavailable(new Caller());
    }

    @Test
    void shouldNotTakeACustomerForUnknownWhosePartitionHasLeft() {
        assertUnavailable(anInstance());
    }

    @Test
    void shouldAnswerAnotherInstanceFromItsCopy() {
        streams.keepsCopyOf(1, "C-1");

        assertThat(ask("C-1", anInstance())).isEqualTo("C-1");
    }

    @Test
    void shouldNotTellFromACopyThatACustomerIsUnknown() {
        streams.keepsCopyOf(1, "C-2");

        assertUnavailable(anInstance());
    }

    @Test
    void shouldBeUnavailableWhenTheHolderDoesNotAnswerAndThereIsNoCopy() {
        streams.believes(GONE);

        assertUnavailable(new Caller());
    }

    @Test
    void shouldNotKeepWaitingForAPolicyThatHasNotComeYet() {
        streams.keepsCopy(1, PartitionState.ofSecondPolicy("C-1"));
        var policies = new KnownPolicies(new PolicyBook(Policies.standard()));
        var begin = System.nanoTime();

        assertUnavailable(() -> ask("C-1", anInstance(), policies::of));

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(KnownPolicies.PATIENCE, Duration.ofSeconds(5));
    }

    @Test
    void shouldAnswerByAPolicyThatComesMeanwhile() {
        streams.keepsCopy(1, PartitionState.ofSecondPolicy("C-1"));
        var book = new PolicyBook(Policies.standard());
        var version = new PolicyVersion(Policies.renamed(2), Instant.EPOCH, LocalDate.EPOCH);
        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(() -> book.add(version));

        assertThat(ask("C-1", anInstance(), new KnownPolicies(book)::of)).isEqualTo(version.policy());
    }

    private void assertUnavailable(Caller caller) {
        assertUnavailable(() -> ask("C-1", caller));
    }

    private static void assertUnavailable(ThrowingCallable question) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(question)
                .satisfies(problem -> assertThat(problem.problem().status()).isEqualTo(503));
    }

    private Object ask(String customerId, Caller caller) {
        return ask(customerId, caller, Customer::id);
    }

    private Object ask(String customerId, Caller caller, Function<Customer, ?> answer) {
        Function<LiveState, Optional<?>> here =
                state -> state.find(customerId).map(LiveCustomer::customer).map(answer);
        var uri = URI.create("http://localhost:1/v1/scores/" + customerId);
        return new Holders(streams, new OtherInstances(new ConfigOf(HERE)))
                .answer(customerId, uri, caller, here)
                .getEntity();
    }

    private static Caller anInstance() {
        var caller = new Caller();
        caller.hop = "1";
        return caller;
    }
}
