package io.keytier.scoring.topology;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** The binary form of a stored value, headed by its version so that a later release can read what an earlier wrote. */
interface Format<T> {

    /** The version that {@link #write} writes. */
    int version();

    void write(T value, DataOutput out) throws IOException;

    /**
     * @param version the one the value was written with
     */
    T read(DataInput in, int version) throws IOException;

    /** This format as a serde. Absent values stay null, as Kafka Streams expects of a serde. */
    default Serde<T> serde() {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : toBytes(value),
                (topic, bytes) -> bytes == null ? null : fromBytes(bytes));
    }

    default byte[] toBytes(T value) {
        var bytes = new ByteArrayOutputStream(192);
        try {
            bytes.write(version());
            write(value, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    default T fromBytes(byte[] bytes) {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1)), bytes[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("not a stored value of a known version", e);
        }
    }
}
