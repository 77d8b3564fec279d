package io.keytier.scoring.topology;

import org.jspecify.annotations.Nullable;

/**
 * The binary form of a stored value, headed by its version so that a later release can read what an earlier wrote. What
 * the key holds is not repeated.
 *
 * @param <K> what a value's key identifies
 */
interface Format<K, T> {

    /** The version that {@link #write} writes. */
    int version();

    void write(T value, ByteWriter out);

    /**
     * @param version the one the value was written with
     */
    T read(K key, ByteReader in, int version);

    default byte[] toBytes(T value) {
        var out = new ByteWriter();
        out.number(version());
        write(value, out);
        return out.toBytes();
    }

    /** The value; null where there is none. */
    default @Nullable T fromBytes(K key, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var in = new ByteReader(bytes);
        return read(key, in, in.integer());
    }
}
