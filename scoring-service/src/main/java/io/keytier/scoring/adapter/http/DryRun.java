package io.keytier.scoring.adapter.http;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.time.BusinessClock;
import io.keytier.scoring.adapter.http.MigrationResponse.Move;
import io.keytier.scoring.adapter.policy.PolicyTopic;
import io.keytier.scoring.domain.Migration;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.topology.LiveState;
import io.keytier.scoring.topology.PolicyBook;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;

/** What a policy would do to all customers, counted by every instance for the partitions that it holds. */
@ApplicationScoped
class DryRun {

    private final LiveState state;
    private final OtherInstances others;
    private final PolicyBook policies;
    private final PolicyTopic topic;
    private final BusinessClock clock;
    private final ObjectMapper json;

    DryRun(
            KafkaStreams streams,
            OtherInstances others,
            PolicyBook policies,
            PolicyTopic topic,
            BusinessClock clock,
            ObjectMapper json) {
        this.state = new LiveState(streams);
        this.others = others;
        this.policies = policies;
        this.topic = topic;
        this.clock = clock;
        this.json = json;
    }

    /**
     * The matrix over all partitions, each counted once.
     *
     * @param request the policy as it was sent, for the other instances
     * @throws ProblemException 503 while partitions move between instances, or if the broker does not answer
     */
    MigrationResponse overAll(PolicyRequest request, Policy candidate, Caller caller) {
        var holders = holders();
        int partitions = Unavailable.orBrokerAway(topic::purchasePartitions);
        var missing = new TreeSet<Integer>();
        for (int partition = 0; partition < partitions; partition++) {
            missing.add(partition);
        }
        var parts = new ArrayList<MigrationResponse>();
        for (var holder : holders.entrySet()) {
            if (!missing.removeAll(holder.getValue()) && !holder.getValue().isEmpty()) {
                throw Unavailable.partitionsMoving();
            }
            parts.add(
                    others.isThisInstance(holder.getKey())
                            ? over(holder.getValue(), candidate)
                            : asked(holder, bytes(request), caller));
        }
        if (!missing.isEmpty()) {
            throw Unavailable.partitionsMoving();
        }
        return merged(parts);
    }

    /**
     * The matrix over some partitions of this instance.
     *
     * @throws ProblemException 503 if this instance does not hold one of them
     */
    MigrationResponse over(Set<Integer> partitions, Policy candidate) {
        var timeline = policies.timeline();
        var today = clock.today();
        var migration = new Migration(timeline, candidate, today);
        try {
            partitions.forEach(partition -> state.forEachCustomer(partition, live -> {
                if (!migration.knowsPolicyOf(live.customer())) {
                    throw Unavailable.policyOnItsWay();
                }
                migration.count(live.customer(), live.documents(), live.days());
            }));
        } catch (InvalidStateStoreException e) {
            throw Unavailable.partitionsMoving();
        }
        var moves = migration.cells().stream().map(Move::of);
        return MigrationResponse.of(today, timeline.policies().current().number(), moves);
    }

    private Map<HostInfo, Set<Integer>> holders() {
        try {
            return state.holders();
        } catch (IllegalStateException | InvalidStateStoreException notRunning) {
            throw Unavailable.partitionsMoving();
        }
    }

    private MigrationResponse merged(List<MigrationResponse> parts) {
        int basedOn = policies.timeline().policies().current().number();
        if (parts.stream().anyMatch(part -> part.basedOn() != basedOn)) {
            throw Unavailable.policyOnItsWay();
        }
        var asOf = parts.stream()
                .map(MigrationResponse::asOf)
                .max(LocalDate::compareTo)
                .orElse(clock.today());
        return MigrationResponse.of(asOf, basedOn, parts.stream().flatMap(part -> part.moves().stream()));
    }

    private MigrationResponse asked(Map.Entry<HostInfo, Set<Integer>> holder, byte[] request, Caller caller) {
        var path = "/v1/policies/dry-run?partitions=" + joined(holder.getValue());
        var answer = others.post(holder.getKey(), path, request, caller).orElseThrow(Unavailable::partitionsMoving);
        try {
            return json.readValue(answer, MigrationResponse.class);
        } catch (IOException e) {
            throw Unavailable.partitionsMoving();
        }
    }

    private byte[] bytes(PolicyRequest request) {
        try {
            return json.writeValueAsBytes(request);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String joined(Set<Integer> partitions) {
        return String.join(",", partitions.stream().map(String::valueOf).toList());
    }
}
