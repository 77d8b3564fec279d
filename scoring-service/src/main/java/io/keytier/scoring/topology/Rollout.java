package io.keytier.scoring.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * How far a new policy has come among the customers of a partition.
 *
 * @param version 0 before the first roll-out
 * @param lastCustomer the last customer that was met, in the order of their keys; empty before the first, null when all
 *     have been met
 */
record Rollout(int version, @Nullable String lastCustomer) {

    static final Rollout NONE = new Rollout(0, null);

    static Rollout of(int version) {
        return new Rollout(version, "");
    }

    Rollout upTo(String customerId) {
        return new Rollout(version, customerId);
    }

    Rollout done() {
        return new Rollout(version, null);
    }

    boolean isDone() {
        return lastCustomer == null;
    }

    byte[] toBytes() {
        var customer = lastCustomer == null ? new byte[0] : lastCustomer.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + Integer.BYTES + customer.length)
                .put((byte) (isDone() ? 1 : 0))
                .putInt(version)
                .put(customer)
                .array();
    }

    static Rollout fromBytes(byte @Nullable [] bytes) {
        if (bytes == null) {
            return NONE;
        }
        var buffer = ByteBuffer.wrap(bytes);
        boolean done = buffer.get() == 1;
        int version = buffer.getInt();
        return new Rollout(
                version, done ? null : StandardCharsets.UTF_8.decode(buffer).toString());
    }
}
