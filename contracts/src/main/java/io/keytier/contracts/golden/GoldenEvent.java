package io.keytier.contracts.golden;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.Topic;

/**
 * A sample event as it lies on its topic.
 *
 * @param name what the sample stands for, unique on its topic
 * @param key the record's key
 * @param headers all headers, by name
 * @param body the record's value, JSON
 */
public record GoldenEvent<T>(Topic<T> topic, String name, String key, Map<String, String> headers, String body) {

    /** The event as a consumer reads it. */
    public Event<T> event() {
        var bytes = headerBytes();
        return EventCodec.read(topic, bytes::get, bodyBytes());
    }

    /** The headers as a producer sends them. */
    public Map<String, byte[]> headerBytes() {
        var bytes = new LinkedHashMap<String, byte[]>();
        headers.forEach((header, value) -> bytes.put(header, value.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /** The body as a producer sends it. */
    public byte[] bodyBytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return topic.name() + " " + name;
    }
}
