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

    /**
     * The value; null where there is none.
     *
     * @throws IllegalStateException if a later release wrote it: what this one does not know of it would be lost
     */
    default @Nullable T fromBytes(K key, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var in = new ByteReader(bytes);
        int version = in.integer();
        if (version > version()) {
            throw new IllegalStateException("a stored value is of version " + version + ", and the latest known is "
                    + version() + ": let the later release go on, or have the state rebuilt");
        }
        return read(key, in, version);
    }
}
