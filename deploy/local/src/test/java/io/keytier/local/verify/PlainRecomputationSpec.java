package io.keytier.local.verify;

import static io.keytier.local.verify.PlainDocuments.CUSTOMER;
import static io.keytier.local.verify.PlainDocuments.cancelled;
import static io.keytier.local.verify.PlainDocuments.returned;
import static io.keytier.local.verify.PlainDocuments.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.keytier.contracts.DocumentType;
import io.keytier.contracts.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainRecomputationSpec {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void shouldScoreTheArticlesExampleWith84() {
        var score = scoreOf(
                sale("1", TODAY.minusDays(22), "5000"),
                sale("2", TODAY.minusDays(50), "5000"),
                sale("3", TODAY.minusDays(80), "5000"),
                sale("4", TODAY.minusDays(300), "5000"));

        assertThat(score)
                .isEqualTo(new PlainScore(
                        TODAY.minusDays(22), 4, new BigDecimal("20000.0000"), 84, "VVVVVIP", Segment.IMPORTANT_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"364,1,100", "365,0,0"})
    void shouldLetASaleLeaveTheWindowOnTheDayItTurnsThatOld(int age, long frequency, BigDecimal monetary) {
        var score = scoreOf(sale("1", TODAY.minusDays(age), "100"));

        assertThat(score.frequency()).isEqualTo(frequency);
        assertThat(score.monetary()).isEqualByComparingTo(monetary);
        assertThat(score.lastPurchaseOn()).isEqualTo(TODAY.minusDays(age));
    }

    @Test
    void shouldTakeAMatchingReturnFromItsSaleAndNoMoreThanThat() {
        var score =
                scoreOf(sale("1", TODAY, "100"), sale("2", TODAY.minusDays(9), "50"), returned("3", TODAY, "120", "1"));

        assertThat(score.frequency()).isEqualTo(1);
        assertThat(score.monetary()).isEqualByComparingTo("50");
        assertThat(score.lastPurchaseOn()).isEqualTo(TODAY.minusDays(9));
    }

    @Test
    void shouldTakeAnyOtherReturnFromTheMoneyAlone() {
        var score = scoreOf(sale("1", TODAY, "100"), returned("3", TODAY, "120", "unknown"));

        assertThat(score.frequency()).isEqualTo(1);
        assertThat(score.monetary()).isEqualByComparingTo("-20");
    }

    @Test
    void shouldLetNeitherACancelledSaleNorItsReturnCount() {
        var score =
                scoreOf(cancelled(sale("1", TODAY, "100")), sale("2", TODAY, "70"), returned("3", TODAY, "40", "1"));

        assertThat(score.frequency()).isEqualTo(1);
        assertThat(score.monetary()).isEqualByComparingTo("70");
    }

    @Test
    void shouldCountNothingBeforeItsDay() {
        assertThat(scoreOf(sale("1", TODAY.plusDays(1), "100"))).isEqualTo(PlainScore.none(BigDecimal.ZERO));
    }

    @Test
    void shouldConvertTheNetAtTheSalesRate() {
        var worth = new PlainDocument.Worth(new BigDecimal("10.0001"), "USD", new BigDecimal("7.12"));
        var sale = new PlainDocument("1", DocumentType.SALE, CUSTOMER, TODAY, worth, null, false);

        assertThat(scoreOf(sale).monetary()).isEqualTo(new BigDecimal("71.2007"));
    }

    private static PlainScore scoreOf(PlainDocument... documents) {
        return new PlainRecomputation(List.of(documents)).score(CUSTOMER, TODAY);
    }
}
