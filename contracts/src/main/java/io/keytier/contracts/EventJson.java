package io.keytier.contracts;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How events are written as JSON: decimals as strings, RFC 3339 instants, ISO dates, absent values as null. */
public final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new IsoTimeModule())
            .addModule(decimalsAsStrings())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A schema may gain optional fields: an older reader passes over them.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    /** The mapper of all event bodies. Shared and not to be reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** Writes decimals as strings and without exponent, so that no reader rounds them. */
    public static Module decimalsAsStrings() {
        return new SimpleModule("decimals-as-strings").addSerializer(BigDecimal.class, new PlainDecimalSerializer());
    }
}
