package io.keytier.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class WarmUpSpec {

    private static final double MUCH = 1e6;

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void shouldGoOnUntilTheCompilersAreQuietForSeveralRoundsInARow() throws Exception {
        var taken = List.of(MUCH, MUCH, 0.0, 0.0, MUCH, 0.0, 0.0, 0.0, 0.0).iterator();

        var said = warmUp(taken, 100).run(rounds::incrementAndGet);

        assertThat(rounds).hasValue(7);
        assertThat(said).startsWith("until the compilers").contains("7 rounds");
    }

    @Test
    void shouldEndAtItsLimitAndSaySo() throws Exception {
        var taken = List.of(MUCH, MUCH, MUCH, MUCH, MUCH).iterator();

        var said = warmUp(taken, 4).run(rounds::incrementAndGet);

        assertThat(rounds).hasValue(4);
        assertThat(said).startsWith("the compilers never took");
    }

    @Test
    void shouldSeeTheCompilersOfThisVirtualMachine() {
        var compilers = new Compilers(ProcessHandle.current().pid());

        assertThat(compilers.secondsSince()).isPositive();
        assertThat(compilers.secondsSince()).isLessThan(60);
    }

    private static WarmUp warmUp(Iterator<Double> taken, int mostRounds) {
        return new WarmUp(taken::next, mostRounds);
    }
}
