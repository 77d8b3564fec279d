package io.keytier.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.keytier.contracts.Topics;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class BucketsSpec {

    @Test
    void shouldKeepTheCustomersOfAPartitionInOneBucket() {
        var bucketsByPartition = IntStream.range(0, 10_000)
                .mapToObj(i -> "C-" + i)
                .collect(Collectors.groupingBy(
                        customer -> BuiltInPartitioner.partitionForKey(customer.getBytes(), Topics.PARTITIONS),
                        Collectors.mapping(Buckets::of, Collectors.toSet())));

        assertThat(bucketsByPartition).hasSize(Topics.PARTITIONS);
        assertThat(bucketsByPartition.values()).allMatch(buckets -> buckets.size() == 1);
    }

    @Test
    void shouldSpreadCustomersEvenly() {
        var sizes = IntStream.range(0, 10_000)
                .mapToObj(i -> Buckets.of("C-" + i))
                .collect(Collectors.groupingBy(bucket -> bucket, Collectors.counting()));

        assertThat(sizes).hasSize(Buckets.COUNT);
        assertThat(sizes.values()).allMatch(size -> Math.abs(size * Buckets.COUNT - 10_000) < 1_000);
    }
}
