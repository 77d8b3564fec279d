package io.keytier.scoring.domain;

import java.time.LocalDate;

import io.keytier.contracts.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer is scored anew.
 *
 * @param effectiveOn the business day on which what changes takes effect
 * @param trigger names what caused it, unique among one customer's occasions of the same cause
 * @param document the document that caused it, where one did
 */
public record Occasion(
        Cause cause,
        LocalDate effectiveOn,
        String trigger,
        @Nullable Source document) {

    /**
     * @param day the document's own business day; null for a withdrawal
     */
    public record Source(
            DocumentId id, long version, @Nullable LocalDate day) {}

    static Occasion document(Cause cause, LocalDate effectiveOn, Source document) {
        var trigger = document.id().source() + "\n" + document.id().orderId() + "\n" + document.version();
        return new Occasion(cause, effectiveOn, trigger, document);
    }

    static Occasion review(LocalDate day) {
        return new Occasion(Cause.TIME, day, day.toString(), null);
    }

    static Occasion policy(int version, LocalDate day) {
        return new Occasion(Cause.POLICY, day, Integer.toString(version), null);
    }

    /** An import may close more than once for a customer, when documents of it come after it fell silent. */
    static Occasion closing(OpenImport closed, LocalDate effectiveOn, long scoreVersion) {
        return new Occasion(Cause.IMPORT, effectiveOn, closed.importId() + "\n" + scoreVersion, null);
    }

    /** Whether it revises what a change effective on that day has told. */
    boolean corrects(@Nullable LocalDate lastEffectiveOn) {
        return cause == Cause.CORRECTION
                || (document != null
                        && document.day() != null
                        && lastEffectiveOn != null
                        && document.day().isBefore(lastEffectiveOn));
    }
}
