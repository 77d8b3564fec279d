package io.keytier.scoring.domain;

import java.time.Instant;
import java.time.LocalDate;

import io.keytier.contracts.Cause;
import org.jspecify.annotations.Nullable;

/**
 * How a version of a document reached us.
 *
 * @param acceptedOn the business day of its acceptance; the customer's reviews due up to it come first
 * @param acceptedAt when it was accepted
 * @param cause why the customer is scored anew
 * @param day the document's own business day; null for a withdrawal
 * @param importId the import it belongs to; null for a live document
 */
public record Receipt(
        LocalDate acceptedOn,
        Instant acceptedAt,
        Cause cause,
        @Nullable LocalDate day,
        @Nullable String importId) {}
