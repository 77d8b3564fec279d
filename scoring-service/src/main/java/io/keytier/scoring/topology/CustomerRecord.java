package io.keytier.scoring.topology;

import java.time.LocalDate;

import io.keytier.scoring.domain.Customer;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it is stored.
 *
 * @param indexedOn the day under which the due index holds it: never after its next review, but perhaps before,
 *     since the entry is moved only when it fires; null when it is not in the index
 * @param history its documents and days as long as they are few; null when they have entries of their own
 */
record CustomerRecord(
        Customer customer,
        @Nullable LocalDate indexedOn,
        @Nullable Packed history) {}
