package io.keytier.orders.domain;

import static io.keytier.orders.domain.Fixtures.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts are exact, bounded, and what the lines add up to. */
class AmountSpec {

    @ParameterizedTest
    @CsvSource({
        "20000, 20000.00",
        "0.1234, 0.1234",
        "1.2300, 1.23",
        "999999999999999, 999999999999999.00",
        "1e3, 1000.00",
        "0e2147483647, 0.00",
        "0e-2000000000, 0.00"
    })
    void shouldHaveOneFormAValue(String given, String shown) {
        assertThat(new Money(new BigDecimal(given), "CNY").amount().toPlainString())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.00001", "1000000000000000", "1e2000000000", "100e2147483647", "1e-2000000000"})
    void shouldRefuseAnAmountOutOfBounds(String given) {
        assertThatThrownBy(() -> new Money(new BigDecimal(given), "CNY")).isInstanceOf(InvalidDocument.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cny", "RMB", "", "CNYX"})
    void shouldRefuseACurrencyThatIsNotInIso4217(String code) {
        assertThatThrownBy(() -> new Money(BigDecimal.ONE, code)).isInstanceOf(InvalidDocument.class);
    }

    @Test
    void shouldAcceptASaleOfZeroButNoSuchReturn() {
        assertThat(sale().worth("0").confirmed().figures().total().isZero()).isTrue();
        assertThatThrownBy(() -> sale().worth("0").asReturn(null)).isInstanceOf(InvalidDocument.class);
    }

    @Test
    void shouldLetOnlyAReturnNameAnOriginal() {
        assertThat(sale().asReturn(Fixtures.ID).original()).isEqualTo(Fixtures.ID);
        assertThatThrownBy(() -> new Content(
                        sale().confirmed().type(),
                        sale().confirmed().status(),
                        "C-1",
                        sale().confirmed().ordered(),
                        sale().confirmed().figures(),
                        Fixtures.ID,
                        null))
                .isInstanceOf(InvalidDocument.class);
    }

    @ParameterizedTest
    @CsvSource({"9.98, true", "10.02, true", "9.97, false", "10.03, false"})
    void shouldLetLinesDifferFromTheAmountByACentEach(String amount, boolean accepted) {
        var lines = List.of(line("1", "4"), line("2", "3"));
        var total = new Money(new BigDecimal(amount), "CNY");

        if (accepted) {
            assertThat(new Figures(total, null, null, lines).lines()).hasSize(2);
        } else {
            assertThatThrownBy(() -> new Figures(total, null, null, lines))
                    .isInstanceOf(InvalidDocument.class)
                    .hasMessageContaining("0.01 a line");
        }
    }

    @Test
    void shouldAddUpLinesWhereThereIsNoAmount() {
        assertThat(Figures.amountOf(List.of(line("3", "0.33335"), line("1", "1"))))
                .isEqualByComparingTo("2.0001");
    }

    @Test
    void shouldAddUpTheCostsOfLinesWhereThereIsNoCost() {
        var lines = List.of(costing("2", "10", "6.33333"), costing("1", "5", "-1"));

        assertThat(Figures.sent(new Money(new BigDecimal("25"), "CNY"), null, null, lines)
                        .cost())
                .isEqualByComparingTo("11.6667");
    }

    @Test
    void shouldNotGuessTheCostWhereALineDoesNotTellIts() {
        var lines = List.of(costing("2", "10", "6"), line("1", "5"));

        assertThat(Figures.sent(new Money(new BigDecimal("25"), "CNY"), null, null, lines)
                        .cost())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"12.02, true", "11.98, true", "12.03, false", "11.97, false"})
    void shouldLetCostsOfLinesDifferFromTheCostByACentEach(String cost, boolean accepted) {
        var lines = List.of(costing("1", "10", "6"), costing("2", "5", "3"));
        var total = new Money(new BigDecimal("20"), "CNY");

        if (accepted) {
            assertThat(Figures.sent(total, new BigDecimal(cost), null, lines).cost())
                    .isEqualByComparingTo(cost);
        } else {
            assertThatThrownBy(() -> Figures.sent(total, new BigDecimal(cost), null, lines))
                    .isInstanceOf(InvalidDocument.class)
                    .hasMessageContaining("0.01 a line");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2000000000", "100e2147483647", "-1e2000000000", "1e-2000000000"})
    void shouldRefuseACostOutOfBoundsBeforeItIsComputedWith(String cost) {
        var lines = List.of(costing("2", "10", "6.5"));
        var total = new Money(new BigDecimal("20"), "CNY");

        assertThatThrownBy(() -> Figures.sent(total, new BigDecimal(cost), null, lines))
                .isInstanceOfSatisfying(InvalidDocument.class, refused -> assertThat(refused.field())
                        .isEqualTo("cost"))
                .message()
                .hasSizeLessThan(100);
    }

    @Test
    void shouldBlameTheLinesForWhatTheyMake() {
        var credit = List.of(costing("1", "-5", "-6"));

        assertThatThrownBy(() -> Figures.amountOf(credit)).hasMessage("make a negative amount, -5.0000");
        assertThatThrownBy(() -> Figures.sent(new Money(BigDecimal.ONE, "CNY"), null, null, credit))
                .hasMessage("make a negative cost, -6.0000");
    }

    private static Line costing(String quantity, String price, String cost) {
        return new Line("A-1", null, new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(cost));
    }

    private static Line line(String quantity, String price) {
        return new Line("A-1", null, new BigDecimal(quantity), new BigDecimal(price), null);
    }
}
