package io.keytier.contracts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A topic and what may be on it. The key is always the customer's identifier.
 *
 * @param types CloudEvents type to the record its body is read into
 * @param cleanup what the broker does with old records
 */
public record Topic<T>(String name, Map<String, Class<? extends T>> types, Cleanup cleanup) {

    /** Where a consumer puts what it could not read or validate. */
    public String dlq() {
        return name + ".dlq";
    }

    /** The CloudEvents type for a body, where the topic has one record a type. */
    public String typeOf(T data) {
        return types.entrySet().stream()
                .filter(type -> type.getValue().isInstance(data))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " carries no " + data.getClass()));
    }

    /** Whether the broker keeps the latest record a key, or all records for some time. */
    public sealed interface Cleanup {
        /** The latest record of each key stays for ever. */
        record Compact() implements Cleanup {}

        /** Records are deleted after this time; empty means never. */
        record Delete(Optional<Duration> retention) implements Cleanup {}
    }
}
