package io.keytier.orders.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which documents to list; what is empty does not narrow.
 *
 * @param from first business day
 * @param to last business day
 */
public record DocumentFilter(
        Optional<String> customerId,
        Optional<String> source,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<DocumentState> state) {}
