package io.keytier.platform.problem;

import java.io.IOException;

/** A request's body cannot be read to its end, for a reason that is the sender's or the network's. */
public final class BodyException extends IOException {

    private final transient Problem problem;

    public BodyException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** What the sender is told. */
    public Problem problem() {
        return problem;
    }
}
