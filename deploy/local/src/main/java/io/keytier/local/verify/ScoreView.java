package io.keytier.local.verify;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;
import io.keytier.contracts.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A customer's score as scoring-service tells it.
 *
 * @param monetary in the base currency
 */
public record ScoreView(
        String tier,
        int tierRank,
        @Nullable Segment segment,
        int score,
        long frequency,
        BigDecimal monetary,
        @Nullable LocalDate lastPurchaseOn) {

    static ScoreView of(JsonNode score) {
        var segment = Json.text(score, "segment");
        return new ScoreView(
                score.path("tier").asText(),
                score.path("tierRank").asInt(),
                segment == null ? null : Segment.valueOf(segment),
                score.path("score").asInt(),
                score.path("frequency").asLong(),
                new BigDecimal(score.path("monetary").asText("0")),
                Json.date(score, "lastPurchaseOn"));
    }
}
