package io.keytier.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Events to and from the headers and the body of a Kafka record, by the CloudEvents Kafka binding in binary mode. */
public final class EventCodec {

    /** Header that holds {@link Event#id()}. */
    public static final String ID = "ce_id";
    /** Header that holds {@link Event#source()}. */
    public static final String SOURCE = "ce_source";
    /** Header that holds {@link Event#type()}. */
    public static final String TYPE = "ce_type";
    /** Header that holds {@link Event#time()}, RFC 3339. */
    public static final String TIME = "ce_time";

    private static final byte[] SPEC_VERSION = utf8("1.0");
    private static final byte[] JSON = utf8("application/json");

    private EventCodec() {}

    /** All headers of an event, CloudEvents' own and the content type, in UTF-8. The values are not to be written to. */
    public static Map<String, byte[]> headers(Event<?> event) {
        var headers = new LinkedHashMap<String, byte[]>();
        headers.put("ce_specversion", SPEC_VERSION);
        headers.put(ID, utf8(event.id()));
        headers.put(SOURCE, utf8(event.source()));
        headers.put(TYPE, utf8(event.type()));
        headers.put(TIME, utf8(IsoTime.text(event.time())));
        headers.put("content-type", JSON);
        return headers;
    }

    /** The event's body as JSON. */
    public static byte[] body(Object data) {
        try {
            return EventJson.mapper().writeValueAsBytes(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads an event.
     *
     * @param header the value of a header by its name, null where it is missing
     * @throws UnreadableEventException if a header is missing, the type is not one of the topic's, or the body does
     *     not fit it; the record belongs into the DLQ
     */
    public static <T> Event<T> read(
            Topic<T> topic, Function<String, byte @Nullable []> header, byte @Nullable [] body) {
        var type = required(header, TYPE);
        var dataClass = topic.types().get(type);
        if (dataClass == null) {
            throw new UnreadableEventException("unknown type " + type + " on " + topic.name(), null);
        }
        if (body == null) {
            throw new UnreadableEventException("no body on " + topic.name(), null);
        }
        try {
            T data = EventJson.mapper().readValue(body, dataClass);
            if (data == null) {
                throw new UnreadableEventException("an empty body on " + topic.name(), null);
            }
            return new Event<>(
                    required(header, ID),
                    required(header, SOURCE),
                    type,
                    IsoTime.instant(required(header, TIME)),
                    data);
        } catch (IOException | DateTimeException e) {
            throw new UnreadableEventException("not a " + type + ": " + e.getMessage(), e);
        }
    }

    private static String required(Function<String, byte @Nullable []> header, String name) {
        var value = header.apply(name);
        if (value == null) {
            throw new UnreadableEventException("header " + name + " is missing", null);
        }
        return new String(value, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
