package io.keytier.contracts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A topic and what may be on it.
 *
 * @param types CloudEvents type to the record its body is read into
 * @param cleanup what the broker does with old records
 * @param key what its records are about
 */
public record Topic<T>(String name, Map<String, Class<? extends T>> types, Cleanup cleanup, Key key) {

    /** Records about customers keep their order by partition; a topic of policies is read whole, by everybody. */
    public enum Key {
        CUSTOMER,
        POLICY_VERSION
    }

    /** Partitions of this topic where those keyed by customer have as many as are given. */
    public int partitions(int ofCustomers) {
        return key == Key.CUSTOMER ? ofCustomers : 1;
    }

    /** Whether its consumers take records off one by one; the few policies are read again at each start instead. */
    public boolean hasDlq() {
        return key == Key.CUSTOMER;
    }

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
