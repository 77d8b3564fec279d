package io.keytier.contracts;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;

/** Reads and writes days and instants by {@link IsoTime}; the rest is left to the module beneath. */
final class IsoTimeModule extends SimpleModule {

    IsoTimeModule() {
        super("iso-time");
        addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, IsoTime::day, LocalDateDeserializer.INSTANCE));
        addDeserializer(Instant.class, new Reader<>(Instant.class, IsoTime::instant, InstantDeserializer.INSTANT));
        addSerializer(Instant.class, new InstantWriter());
    }

    private interface Parser<T> {
        T parse(String text);
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {

        private final transient Parser<T> parser;
        private final JsonDeserializer<T> others;

        private Reader(Class<T> type, Parser<T> parser, JsonDeserializer<T> others) {
            super(type);
            this.parser = parser;
            this.others = others;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    return parser.parse(json.getText());
                } catch (DateTimeException e) {
                    return others.deserialize(json, context);
                }
            }
            return others.deserialize(json, context);
        }
    }

    private static final class InstantWriter extends StdScalarSerializer<Instant> {

        private InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(IsoTime.text(value));
        }
    }
}
