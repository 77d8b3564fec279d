package io.keytier.accounts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.keytier.contracts.CustomerScored;
import io.keytier.contracts.Event;
import io.keytier.contracts.Lifetime;
import io.keytier.contracts.Segment;

/** Scores as scoring-service publishes them. */
public final class ScoreEvents {

    private static final Instant TIME = Instant.parse("2026-11-01T09:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private ScoreEvents() {}

    /** A score of a tier named after its rank; rank 5 scores 100. */
    public static Event<CustomerScored> scored(String customerId, long version, int tierRank) {
        var none = tierRank == 0;
        var score = new CustomerScored(
                customerId,
                version,
                TIME,
                DAY,
                none ? null : DAY,
                tierRank,
                BigDecimal.valueOf(1000L * tierRank),
                "CNY",
                none ? null : tierRank,
                none ? null : tierRank,
                none ? null : tierRank,
                20 * tierRank,
                tierName(tierRank),
                tierRank,
                tierName(tierRank),
                null,
                none ? null : Segment.of(tierRank > 3, tierRank > 3, tierRank > 3),
                1,
                new Lifetime(none ? null : DAY, tierRank, BigDecimal.valueOf(1000L * tierRank), null));
        return new Event<>(
                UUID.randomUUID().toString(), "/keytier/scoring-service", "keytier.customer.scored.v1", TIME, score);
    }

    private static String tierName(int rank) {
        return rank == 0 ? "NONE" : "V".repeat(rank) + "IP";
    }
}
