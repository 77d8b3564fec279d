package io.keytier.local.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import io.keytier.contracts.Segment;
import io.keytier.contracts.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's score ought to be.
 *
 * @param monetary in the base currency
 */
public record PlainScore(
        @Nullable LocalDate lastPurchaseOn,
        long frequency,
        BigDecimal monetary,
        int score,
        String tier,
        @Nullable Segment segment) {

    /** The score of a customer without any sale in force. */
    static PlainScore none(BigDecimal monetary) {
        return new PlainScore(null, 0, monetary, 0, Tier.NONE, null);
    }

    /** Where an answer of {@code GET /v1/scores/{customerId}} says otherwise for this day; empty if nowhere. */
    public List<String> differencesFrom(JsonNode answer, LocalDate today) {
        var differences = new ArrayList<String>();
        var recencyDays = lastPurchaseOn == null ? null : ChronoUnit.DAYS.between(lastPurchaseOn, today);
        compare("asOf", today, answer, differences);
        compare("lastPurchaseOn", lastPurchaseOn, answer, differences);
        compare("recencyDays", recencyDays, answer, differences);
        compare("frequency", frequency, answer, differences);
        compare("score", score, answer, differences);
        compare("tier", tier, answer, differences);
        compare("scoreTier", tier, answer, differences);
        compare("segment", segment, answer, differences);
        var actual = new BigDecimal(answer.path("monetary").asText("0"));
        if (actual.compareTo(monetary) != 0) {
            differences.add("monetary is " + actual.toPlainString() + " and should be " + monetary.toPlainString());
        }
        return differences;
    }

    private static void compare(String field, @Nullable Object expected, JsonNode answer, List<String> differences) {
        var node = answer.path(field);
        var actual = node.isNull() || node.isMissingNode() ? null : node.asText();
        if (!Objects.equals(expected == null ? null : expected.toString(), actual)) {
            differences.add(field + " is " + actual + " and should be " + expected);
        }
    }
}
