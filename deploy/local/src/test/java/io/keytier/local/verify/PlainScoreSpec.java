package io.keytier.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keytier.contracts.Segment;
import org.junit.jupiter.api.Test;

class PlainScoreSpec {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final PlainScore score = new PlainScore(
            TODAY.minusDays(22), 4, new BigDecimal("20000.0000"), 84, "VVVVVIP", Segment.IMPORTANT_VALUE);

    @Test
    void shouldFindNoDifferenceInTheSameFigures() {
        assertThat(score.differencesFrom(answer(), TODAY)).isEmpty();
    }

    @Test
    void shouldNameEveryFieldThatDiffers() {
        var answer = answer().put("frequency", 3).put("monetary", "20000.01").put("tier", "VVVVIP");

        assertThat(score.differencesFrom(answer, TODAY))
                .containsExactly(
                        "frequency is 3 and should be 4",
                        "tier is VVVVIP and should be VVVVVIP",
                        "monetary is 20000.01 and should be 20000.0000");
    }

    @Test
    void shouldNoticeAScoreThatTimeHasNotReached() {
        assertThat(score.differencesFrom(answer(), TODAY.plusDays(1)))
                .containsExactly("asOf is 2026-11-23 and should be 2026-11-24", "recencyDays is 22 and should be 23");
    }

    private static ObjectNode answer() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("asOf", "2026-11-23")
                .put("recencyDays", 22)
                .put("lastPurchaseOn", "2026-11-01")
                .put("frequency", 4)
                .put("monetary", "20000.00")
                .put("score", 84)
                .put("tier", "VVVVVIP")
                .put("scoreTier", "VVVVVIP")
                .put("segment", "IMPORTANT_VALUE");
    }
}
