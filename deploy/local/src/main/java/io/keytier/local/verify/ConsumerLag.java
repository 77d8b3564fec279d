package io.keytier.local.verify;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import io.keytier.local.api.UnavailableException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How many committed records consumer groups have not finished yet. */
public final class ConsumerLag {

    /** Up to this many, records are told from transaction markers by reading them. */
    private static final long COUNTED_EXACTLY = 1000;

    private final String bootstrapServers;

    /** @param bootstrapServers the broker's address */
    public ConsumerLag(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * The lag of all groups whose name starts like this; exact when it is small.
     *
     * @throws UnavailableException if there is no such group yet or the broker does not answer
     */
    public long of(String groupPrefix) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith(groupPrefix))
                    .toList();
            if (groups.isEmpty()) {
                throw new UnavailableException("no consumer group " + groupPrefix + " yet", null);
            }
            var lag = 0L;
            for (var group : groups) {
                lag += lag(positions(admin, group), admin);
            }
            return lag;
        } catch (ExecutionException e) {
            throw new UnavailableException("the broker does not tell the lag of " + groupPrefix, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("the lag of " + groupPrefix + " was not waited for", e);
        }
    }

    private long lag(Map<TopicPartition, Long> positions, Admin admin) throws ExecutionException, InterruptedException {
        var ends = offsets(admin, positions.keySet(), OffsetSpec.latest());
        var behind = new HashMap<>(positions);
        behind.entrySet().removeIf(position -> position.getValue() >= ends.get(position.getKey()));
        var atMost = behind.entrySet().stream()
                .mapToLong(position -> ends.get(position.getKey()) - position.getValue())
                .sum();
        return atMost > COUNTED_EXACTLY ? atMost : new TopicContents(bootstrapServers).countFrom(behind);
    }

    private static Map<TopicPartition, Long> positions(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        var assigned = admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .toList();
        var positions = new HashMap<>(offsets(admin, assigned, OffsetSpec.earliest()));
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, committed) -> {
                    if (committed != null) {
                        positions.put(partition, committed.offset());
                    }
                });
        return positions;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Collection<TopicPartition> of, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        var committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return admin
                .listOffsets(
                        of.stream().distinct().collect(toMap(partition -> partition, partition -> spec)), committed)
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
