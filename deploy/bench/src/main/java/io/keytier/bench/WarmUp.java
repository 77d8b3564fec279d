package io.keytier.bench;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Repeats what is going to be measured until the compilers of the virtual machines that take part are quiet. On two
 * cores that takes a minute and more, in which the compilers take up to a fifth of the machine: no fixed time and no
 * speed that has stopped rising says as much.
 */
public final class WarmUp {

    private static final double MOST_CORES = 0.1;
    private static final int QUIET_ROUNDS = 3;

    private final DoubleSupplier compilers;
    private final int mostRounds;

    /** @param compilers seconds of processor time that they took since the call before */
    WarmUp(DoubleSupplier compilers, int mostRounds) {
        this.compilers = compilers;
        this.mostRounds = mostRounds;
    }

    /** For virtual machines by their process. */
    public static WarmUp of(int mostRounds, long... pids) {
        var all = Arrays.stream(pids).mapToObj(Compilers::new).toList();
        return new WarmUp(
                () -> all.stream().mapToDouble(Compilers::secondsSince).sum(), mostRounds);
    }

    /** One turn of all that is going to be measured, of some seconds. */
    public interface Round {
        void run() throws Exception;
    }

    /** Answers what it came to, for the conditions of the results. */
    public String run(Round round) throws Exception {
        var began = System.nanoTime();
        var quiet = 0;
        var rounds = 0;
        compilers.getAsDouble();
        while (quiet < QUIET_ROUNDS && rounds < mostRounds) {
            var started = System.nanoTime();
            round.run();
            double cores = compilers.getAsDouble() / seconds(started);
            quiet = cores < MOST_CORES ? quiet + 1 : 0;
            rounds++;
            System.out.println("warming up: compilers took " + Figures.of(cores) + " cores");
        }
        var bound = " less than " + MOST_CORES + " cores in " + QUIET_ROUNDS + " rounds in a row";
        return (quiet == QUIET_ROUNDS ? "until the compilers of both sides took" : "the compilers never took") + bound
                + ": " + rounds + " rounds, " + Math.round(seconds(began)) + " s";
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
