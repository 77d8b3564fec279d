package io.keytier.visits.domain;

import java.util.List;
import java.util.Optional;

/**
 * What is to be kept of a decision: whatever is new or has changed.
 *
 * @param plan empty where it stays as it is
 * @param visits without those that stay as they are
 */
public record Decision(Optional<Plan> plan, List<Visit> visits) {

    /** Nothing changes. */
    public static final Decision NOTHING = new Decision(Optional.empty(), List.of());
}
