package io.keytier.scoring.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

import org.apache.kafka.common.utils.Bytes;

/** Ordered keys by which customers are found: by the day they are due, and by when their open import was heard of. */
final class Index {

    private static final byte[] PRESENT = {};

    private final TaskState keys;

    Index(TaskState keys) {
        this.keys = keys;
    }

    /** A customer and the day under which it stands in the index. */
    record Due(LocalDate day, String customerId) {}

    void addDue(LocalDate day, String customerId) {
        keys.put(Keys.due(day, customerId), PRESENT);
    }

    void removeDue(LocalDate day, String customerId) {
        keys.put(Keys.due(day, customerId), null);
    }

    /** Hands over customers due up to a day, the earliest first, until the consumer has had enough. */
    void forEachDue(LocalDate upTo, Predicate<Due> consumer) {
        var from = Keys.dueFrom(LocalDate.ofEpochDay(Integer.MIN_VALUE));
        try (var due = keys.range(from, Keys.dueFrom(upTo.plusDays(1)))) {
            var more = true;
            while (more && due.hasNext()) {
                var key = due.next().key;
                more = consumer.test(new Due(Keys.dueDay(key), Keys.dueCustomer(key)));
            }
        }
    }

    /** How many customers are due up to a day, counted up to a bound. */
    long countDue(LocalDate upTo, int most) {
        long[] count = {0};
        forEachDue(upTo, due -> ++count[0] < most);
        return count[0];
    }

    /** A customer with an open import, and when it was heard of; it may have been heard of since, or have closed. */
    record Heard(Instant at, String customerId) {}

    void addImport(Heard heard) {
        keys.put(importKey(heard), PRESENT);
    }

    void removeImport(Heard heard) {
        keys.put(importKey(heard), null);
    }

    /** Hands over imports heard of up to a time, the longest silent first, until the consumer has had enough. */
    void forEachImport(Instant upTo, Predicate<Heard> consumer) {
        try (var found = keys.range(Keys.edge(Keys.IMPORT), Keys.of(Keys.IMPORT, secondOf(upTo)))) {
            var more = true;
            while (more && found.hasNext()) {
                var texts = Keys.texts(found.next().key, 1);
                more = consumer.test(new Heard(Instant.parse(texts[0]), texts[1]));
            }
        }
    }

    private static Bytes importKey(Heard heard) {
        return Keys.of(Keys.IMPORT, secondOf(heard.at()), heard.customerId());
    }

    /** Texts of whole seconds sort as their times do. */
    private static String secondOf(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
