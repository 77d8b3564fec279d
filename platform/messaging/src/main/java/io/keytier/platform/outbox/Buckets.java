package io.keytier.platform.outbox;

/**
 * How customers are spread over relays. The number is fixed: with another one, rows that wait and rows that come would
 * put one customer into two buckets.
 */
final class Buckets {

    static final int COUNT = 4;

    private Buckets() {}

    static short of(String customerId) {
        return (short) Math.floorMod(customerId.hashCode(), COUNT);
    }
}
