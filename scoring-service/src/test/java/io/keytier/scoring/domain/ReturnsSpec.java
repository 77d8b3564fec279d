package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aReturn;
import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How returns lower their sale while they match it, and what they are while they do not. */
class ReturnsSpec {

    private final CustomerHistory history = CustomerHistory.underDefaultPolicy().on(20);

    @Test
    void shouldTakeAPartialReturnFromItsSaleOnTheSalesOwnDay() {
        history.receive(
                aSale("S1").onDay(3).worth("1000"),
                aReturn("R1").onDay(15).of("S1").worth("300"));

        history.assertFigures(17, 1, "700");
        history.reviewUpTo(3 + 365).assertFigures(365, 0, "0");
    }

    @Test
    void shouldAddUpAllReturnsOfASale() {
        history.receive(
                aSale("S1").worth("1000"),
                aReturn("R1").of("S1").worth("300"),
                aReturn("R2").of("S1").worth("0.0001"),
                aReturn("R3").of("S1").worth("199.9999"));

        history.assertFigures(20, 1, "500");
    }

    @Test
    void shouldMatchAReturnThatCameBeforeItsSale() {
        history.receive(
                aReturn("R1").onDay(15).of("S1").worth("300"),
                aReturn("R2").onDay(15).of("S2").worth("300"));
        history.assertFigures(null, 0, "-600");

        history.receive(aSale("S1").onDay(3).worth("1000"), aSale("S2").onDay(3).worth("200"));

        history.assertFigures(17, 1, "700");
    }

    @Test
    void shouldNotCountAFullyReturnedSaleSoThatRecencyFallsBackToTheOneBefore() {
        history.receive(aSale("S1").onDay(2), aSale("S2").onDay(18));

        history.receive(aReturn("R1").onDay(20).of("S2").worth("1000"));
        history.assertFigures(18, 1, "1000");

        history.receive(aReturn("R2").onDay(20).of("S1").worth("1000"));
        history.assertFigures(null, 0, "0");
        assertThat(history.tier()).isEqualTo("NONE");
    }

    @Test
    void shouldCutReturnsAtASaleThatShrinksAndCountThemAgainWhenItGrows() {
        history.receive(
                aSale("S1").worth("900"),
                aReturn("R1").of("S1").worth("400"),
                aReturn("R2").of("S1").worth("400"));
        history.assertFigures(20, 1, "100");

        history.receive(aSale("S1").version(2).worth("500"));
        history.assertFigures(null, 0, "0");

        history.receive(aReturn("R2").version(2).of("S1").worth("100"));
        history.assertFigures(null, 0, "0");

        history.receive(aSale("S1").version(3).worth("1000"));
        history.assertFigures(20, 1, "500");
    }

    @Test
    void shouldCountTheCutPartOfAReturnWhenItsSaleGrows() {
        history.receive(aSale("S1").worth("500"), aReturn("R1").of("S1").worth("700"));
        history.assertFigures(null, 0, "0");

        history.receive(aSale("S1").version(2).worth("1000"));

        history.assertFigures(20, 1, "300");
    }

    @Test
    void shouldNotRefuseAReturnAboveItsSale() {
        history.receive(aSale("S1").worth("500"), aReturn("R1").of("S1").worth("800"));

        history.assertFigures(null, 0, "0");
    }

    @Test
    void shouldCountNothingOfACancelledReturnUntilItIsReinstated() {
        history.receive(
                aSale("S1"), aReturn("R1").of("S1").worth("300"), aReturn("R2").worth("50"));

        history.receive(
                aReturn("R1").version(2).of("S1").worth("300").isCancelled(),
                aReturn("R2").version(2).worth("50").isCancelled());
        history.assertFigures(20, 1, "1000");

        history.receive(
                aReturn("R1").version(3).of("S1").worth("300"),
                aReturn("R2").version(3).worth("50"));
        history.assertFigures(20, 1, "650");
    }

    @Test
    void shouldLowerOnlyMonetaryByACreditOnAccountOnItsOwnDay() {
        history.receive(
                aSale("S1").onDay(1).worth("1000"), aReturn("R1").onDay(9).worth("1250"));

        history.assertFigures(19, 1, "-250");
        history.reviewUpTo(1 + 365).assertFigures(365, 0, "-1250");
        history.reviewUpTo(9 + 365).assertFigures(373, 0, "0");
    }

    @Test
    void shouldTakeAReturnOfASaleOlderThanTheWindowFromThatSaleAlone() {
        history.on(400).receive(aSale("OLD").onDay(0).worth("1000"), aSale("S1").onDay(390));

        history.receive(aReturn("R1").onDay(400).of("OLD").worth("1000"));

        history.assertFigures(10, 1, "1000");
        assertThat(history.customer().totals().lifetime().sales()).isEqualTo(1);
    }

    @Test
    void shouldStopMatchingWhenTheSaleChangesItsCurrencyAndMatchAgainWhenItComesBack() {
        history.receive(
                aSale("S1").worth("100").in("USD", "7"),
                aReturn("R1").onDay(19).of("S1").worth("10").in("USD", "8"));
        history.assertFigures(20, 1, "630");

        history.receive(aSale("S1").version(2).worth("100").in("EUR", "9"));
        history.assertFigures(20, 1, "820");

        history.receive(aSale("S1").version(3).worth("100").in("USD", "7.5"));
        history.assertFigures(20, 1, "675");
    }

    @Test
    void shouldStartMatchingWhenTheReturnTakesTheSalesCurrency() {
        history.receive(
                aSale("S1").worth("100").in("USD", "7"),
                aReturn("R1").of("S1").worth("10").in("EUR", "8"));
        history.assertFigures(20, 1, "620");

        history.receive(aReturn("R1").version(2).of("S1").worth("10").in("USD", "8"));

        history.assertFigures(20, 1, "630");
    }

    @Test
    void shouldFollowTheSaleThatTheReturnNamesNow() {
        history.receive(
                aSale("S1").onDay(1).worth("100"),
                aSale("S2").onDay(2).worth("200"),
                aReturn("R1").onDay(20).of("S1").worth("100"));
        history.assertFigures(18, 1, "200");

        history.receive(aReturn("R1").version(2).onDay(20).of("S2").worth("150"));
        history.assertFigures(18, 2, "150");

        history.receive(aReturn("R1").version(3).onDay(20).worth("150"));
        history.assertFigures(18, 2, "150");

        history.receive(aReturn("R1").version(4).onDay(20).of("UNKNOWN").worth("40"));
        history.assertFigures(18, 2, "260");
    }

    @Test
    void shouldNotMatchASaleOfAnotherSourceWithTheSameNumber() {
        history.receive(aSale("S1").worth("100"));

        history.receive(aReturn("R1").of("SHOP", "S1").worth("30"));
        history.assertFigures(20, 1, "70");
        assertThat(history.customer().totals().lifetime().sales()).isEqualTo(1);

        history.receive(aReturn("R1").version(2).of("SHOP", "S1").worth("300"));
        history.assertFigures(20, 1, "-200");
    }

    @Test
    void shouldNotMatchAReturnThatNamesAReturn() {
        history.receive(
                aReturn("R1").worth("10"),
                aReturn("R2").of("R1").worth("5"),
                aReturn("R3").of("R3").worth("2"));

        history.assertFigures(null, 0, "-17");
    }

    @Test
    void shouldConvertTheNetAtTheSalesRateHalfUp() {
        history.receive(
                aSale("S1").worth("2").in("IDR", "0.0005"),
                aReturn("R1").of("S1").worth("1.5").in("IDR", "0.0009"));

        // 0.5 * 0.0005 = 0.00025; each part rounded by itself would give 0.0010 - 0.0008.
        history.assertFigures(20, 1, "0.0003");
    }

    @Test
    void shouldConvertACreditAtItsOwnRateHalfUp() {
        history.receive(
                aReturn("R1").worth("0.0001").in("USD", "5.5"),
                aReturn("R2").worth("0.0003").in("USD", "1.5"));

        // 0.00055 and 0.00045 lie half way, and go away from zero.
        history.assertFigures(null, 0, "-0.0011");
    }

    @Test
    void shouldKeepASaleInForceWhoseNetIsLessThanTheLeastOfTheBaseCurrency() {
        history.receive(aSale("S1").worth("0.0001").in("IDR", "0.0005"));

        history.assertFigures(20, 1, "0");
    }
}
