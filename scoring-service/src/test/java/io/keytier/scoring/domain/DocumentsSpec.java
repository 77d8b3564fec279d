package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aReturn;
import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static io.keytier.scoring.domain.CustomerHistory.day;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What documents count for, whatever the order in which they come. */
class DocumentsSpec {

    private final CustomerHistory history = CustomerHistory.underDefaultPolicy();

    @Test
    void shouldCountASaleForRecencyFrequencyAndMonetary() {
        history.on(10).receive(aSale("S1").onDay(3).worth("250.5"));

        assertThat(history.rfm().recencyDays()).isEqualTo(7);
        assertFrequencyAndMonetary(1, "250.5");
    }

    @Test
    void shouldTakeAMatchingReturnFromItsSaleOnTheSalesOwnDay() {
        history.on(20)
                .receive(
                        aSale("S1").onDay(3).worth("1000"),
                        aReturn("R1").onDay(15).of("S1").worth("300"));

        assertThat(history.rfm().recencyDays()).isEqualTo(17);
        assertFrequencyAndMonetary(1, "700");
    }

    @Test
    void shouldMatchAReturnThatCameBeforeItsSale() {
        history.on(20).receive(aReturn("R1").onDay(15).of("S1").worth("300"));
        assertFrequencyAndMonetary(0, "-300");

        history.receive(aSale("S1").onDay(3).worth("1000"));

        assertFrequencyAndMonetary(1, "700");
    }

    @Test
    void shouldNotCountASaleThatCameBackWhole() {
        history.on(20).receive(aSale("S1").worth("1000"), aReturn("R1").of("S1").worth("1000"));

        assertThat(history.rfm().recencyDays()).isNull();
        assertFrequencyAndMonetary(0, "0");
        assertThat(history.tier()).isEqualTo("NONE");
    }

    @Test
    void shouldCutAReturnAtItsSaleAndCountItAgainWhenTheSaleGrows() {
        history.receive(aSale("S1").worth("500"), aReturn("R1").of("S1").worth("800"));
        assertFrequencyAndMonetary(0, "0");

        history.receive(aSale("S1").version(2).worth("1000"));
        assertFrequencyAndMonetary(1, "200");

        history.receive(aSale("S1").version(3).worth("100"));
        assertFrequencyAndMonetary(0, "0");
    }

    @Test
    void shouldLowerOnlyMonetaryByACreditOnAccount() {
        history.on(9)
                .receive(
                        aSale("S1").onDay(1).worth("1000"),
                        aReturn("R1").onDay(9).worth("250"));

        assertThat(history.rfm().recencyDays()).isEqualTo(8);
        assertFrequencyAndMonetary(1, "750");
    }

    @Test
    void shouldTreatAReturnInAnotherCurrencyAsACredit() {
        history.receive(
                aSale("S1").worth("100").in("USD", "7"),
                aReturn("R1").of("S1").worth("10").in("EUR", "8"));
        assertFrequencyAndMonetary(1, "620");

        history.receive(aReturn("R1").version(2).of("S1").worth("10").in("USD", "8"));

        assertFrequencyAndMonetary(1, "630");
    }

    @Test
    void shouldConvertTheNetAtTheSalesRateHalfUp() {
        history.receive(
                aSale("S1").worth("10.0003").in("USD", "7.12345"),
                aReturn("R1").of("S1").worth("0.0001").in("USD", "9"));

        assertFrequencyAndMonetary(1, "71.2359");
    }

    @Test
    void shouldCountNothingOfACancelledSaleNorOfItsReturns() {
        history.receive(aSale("S1").worth("1000"), aReturn("R1").of("S1").worth("300"));

        history.receive(aSale("S1").version(2).worth("1000").isCancelled());
        assertFrequencyAndMonetary(0, "0");

        history.receive(aSale("S1").version(3).worth("1000"));
        assertFrequencyAndMonetary(1, "700");
    }

    @Test
    void shouldLeaveAReturnBehindAsACreditWhenItsSaleGoesToAnotherCustomer() {
        history.receive(aSale("S1").worth("1000"), aReturn("R1").of("S1").worth("300"));

        history.withdraw("S1", 2);
        assertFrequencyAndMonetary(0, "-300");

        history.receive(aSale("S1").version(3).worth("400"));
        assertFrequencyAndMonetary(1, "100");
    }

    @Test
    void shouldIgnoreAVersionThatIsNotNewer() {
        history.receive(aSale("S1").version(2).worth("1000"));

        history.receive(aSale("S1").version(2).worth("5"), aSale("S1").worth("7"));
        history.withdraw("S1", 1);

        assertFrequencyAndMonetary(1, "1000");
    }

    @Test
    void shouldCountAFutureDocumentFromItsOwnDay() {
        history.on(5).receive(aSale("S1").onDay(6).worth("1000"));
        assertFrequencyAndMonetary(0, "0");
        assertThat(history.customer().nextReview(Policies.standard())).isEqualTo(day(6));

        history.reviewUpTo(6);

        assertFrequencyAndMonetary(1, "1000");
        assertThat(history.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.occasion().effectiveOn()).isEqualTo(day(6)));
    }

    @Test
    void shouldCountAFutureReturnOfAFutureSaleOnce() {
        history.on(5)
                .receive(
                        aReturn("R1").onDay(6).of("S1").worth("400"),
                        aSale("S1").onDay(6).worth("1000"));

        history.reviewUpTo(6);

        assertFrequencyAndMonetary(1, "600");
    }

    @Test
    void shouldNotPutASaleOfZeroInForce() {
        history.receive(aSale("S1").worth("0"));

        assertFrequencyAndMonetary(0, "0");
        assertThat(history.tier()).isEqualTo("NONE");
    }

    @Test
    void shouldFindTheSaleBeforeWhenTheLastOneIsCancelled() {
        history.on(400)
                .receive(
                        aSale("OLD").onDay(2),
                        aReturn("R1").onDay(30),
                        aSale("NEW").onDay(390));

        history.receive(aSale("NEW").version(2).onDay(390).isCancelled());

        assertThat(history.rfm().recencyDays()).isEqualTo(398);
        assertThat(history.customer().totals().firstSaleOn()).isEqualTo(day(2));
    }

    @Test
    void shouldTellTheProfitOnlyWhileAllCostsAreKnown() {
        history.receive(
                aSale("S1").worth("1000").costing("600"), aReturn("R1").of("S1").worth("500"));
        assertThat(history.customer().totals().lifetime().profit()).isEqualByComparingTo("200");

        history.receive(aSale("S2").worth("10"));

        assertThat(history.customer().totals().lifetime().profit()).isNull();
    }

    private void assertFrequencyAndMonetary(long frequency, String monetary) {
        assertThat(history.rfm().frequency()).isEqualTo(frequency);
        assertThat(history.rfm().monetary()).isEqualByComparingTo(monetary);
    }
}
