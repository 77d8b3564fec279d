package io.keytier.platform.outbox;

import java.nio.charset.StandardCharsets;

import io.keytier.contracts.Topics;
import org.apache.kafka.common.utils.Utils;

/**
 * How customers are spread over relays: by the partition that Kafka's own partitioner puts them on, so that a bucket's
 * transactions touch few partitions, each of which costs the broker a marker. Number and function are fixed: with
 * others, rows that wait and rows that come would put one customer into two buckets.
 */
final class Buckets {

    static final int COUNT = 2;

    private Buckets() {}

    static short of(String customerId) {
        var hash = Utils.toPositive(Utils.murmur2(customerId.getBytes(StandardCharsets.UTF_8)));
        return (short) (hash % Topics.PARTITIONS % COUNT);
    }
}
