package io.keytier.local.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.Event;
import io.keytier.contracts.Segment;
import io.keytier.contracts.Tier;
import org.jspecify.annotations.Nullable;

/** Walks the changes of every customer: from no tier on, without a break, without a repeat. */
public final class Chains {

    private static final Set<String> LINKS = Set.of(CustomerChange.TIER_CHANGED, CustomerChange.SEGMENT_CHANGED);

    private final Map<String, CustomerChange> ends = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** @param changes as they lie on the topic; those of one customer in their order */
    public Chains(Collection<Event<CustomerChange>> changes) {
        var seen = new HashSet<String>();
        for (var event : changes) {
            var change = event.data();
            if (!event.id().equals(change.changeId())) {
                fault(change, "its event has another id, " + event.id());
            }
            if (!seen.add(change.changeId())) {
                fault(change, "appears twice");
            } else if (LINKS.contains(event.type())) {
                link(event.type(), change);
            }
        }
    }

    /** What is wrong with the chains themselves; empty if nothing. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Holds a chain's end against where the customer stands; empty if they agree. */
    public List<String> faultsAtEnd(String customerId, String tier, @Nullable Segment segment) {
        var end = ends.get(customerId);
        var lastTier = end == null ? Tier.NONE : end.to().tier();
        var lastSegment = end == null ? null : end.to().segment();
        if (tier.equals(lastTier) && segment == lastSegment) {
            return List.of();
        }
        return List.of(customerId + ": the last change says " + lastTier + "/" + lastSegment + ", the score " + tier
                + "/" + segment);
    }

    private void link(String type, CustomerChange change) {
        var before = ends.put(change.customerId(), change);
        var previousId = before == null ? null : before.changeId();
        var tier = before == null ? Tier.NONE : before.to().tier();
        var segment = before == null ? null : before.to().segment();
        if (!Objects.equals(previousId, change.previousChangeId())) {
            fault(change, "follows " + previousId + " but names " + change.previousChangeId());
        }
        if (!tier.equals(change.from().tier()) || segment != change.from().segment()) {
            fault(
                    change,
                    "starts from " + change.from().tier() + "/" + change.from().segment() + ", the one before ended"
                            + " at " + tier + "/" + segment);
        }
        if (before != null && before.scoreVersion() >= change.scoreVersion()) {
            fault(change, "has score version " + change.scoreVersion() + " after " + before.scoreVersion());
        }
        var tierMoved = !change.from().tier().equals(change.to().tier());
        if (tierMoved != type.equals(CustomerChange.TIER_CHANGED)) {
            fault(
                    change,
                    "is a " + type + " from " + change.from().tier() + " to "
                            + change.to().tier());
        }
    }

    private void fault(CustomerChange change, String what) {
        faults.add(change.customerId() + ": change " + change.changeId() + " " + what);
    }
}
