package io.keytier.orders.domain;

import static io.keytier.orders.domain.Fixtures.ID;
import static io.keytier.orders.domain.Fixtures.NOON;
import static io.keytier.orders.domain.Fixtures.NO_RATES;
import static io.keytier.orders.domain.Fixtures.TODAY;
import static io.keytier.orders.domain.Fixtures.after;
import static io.keytier.orders.domain.Fixtures.decision;
import static io.keytier.orders.domain.Fixtures.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** A document's rate is its own or the table's, and frozen at acceptance. */
class ExchangeRateSpec {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void shouldTakeTheDocumentsOwnRate() {
        assertThat(rateOf(sale().in("USD").at("7.1200").revision(1).decide(null, table("6"))))
                .isEqualTo("7.12");
    }

    @Test
    void shouldTakeTheTablesRateOfTheDay() {
        assertThat(rateOf(sale().in("USD").revision(1).decide(null, table("7.12"))))
                .isEqualTo("7.12");
    }

    @Test
    void shouldRefuseADocumentWithoutAnyRateAndSayWhatToDo() {
        var outcome = sale().in("USD").revision(1).decide(null, decision());

        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        assertThat(((Outcome.Invalid) outcome).detail())
                .contains("exchangeRate", "USD", "2026-11-01", "/v1/exchange-rates/USD/2026-11-01");
    }

    @Test
    void shouldKeepTheFrozenRateWhereNeitherDayNorCurrencyChanges() {
        var current = ((Outcome.Created) sale().in("USD").revision(1).decide(null, table("7"))).document();

        assertThat(rateOf(sale().in("USD").worth("5").revision(2).decide(current, table("8"))))
                .isEqualTo("7");
        assertThat(rateOf(new Command.Cancel(ID, null, new Cancellation(NOON, null)).decide(current, decision())))
                .isEqualTo("7");
    }

    @Test
    void shouldAskTheTableAgainWhereTheDayChanges() {
        var current = ((Outcome.Created) sale().in("USD").revision(1).decide(null, table("7"))).document();
        var moved = sale().in("USD").on(DAY.plusDays(1)).revision(2);
        var rates = new Rates("CNY", Map.of(new RateKey("USD", DAY.plusDays(1)), new BigDecimal("8")));

        assertThat(rateOf(moved.decide(current, new Decision(TODAY, rates, Redirects.NONE))))
                .isEqualTo("8");
    }

    @Test
    void shouldAskTheTableAgainWhereTheCurrencyChanges() {
        var current = ((Outcome.Created) sale().in("USD").revision(1).decide(null, table("7"))).document();
        var rates = new Rates("CNY", Map.of(new RateKey("EUR", DAY), new BigDecimal("7.8")));

        assertThat(rateOf(sale().in("EUR").revision(2).decide(current, new Decision(TODAY, rates, Redirects.NONE))))
                .isEqualTo("7.8");
        assertThat(rateOf(sale().revision(2).decide(current, decision()))).isEqualTo("1");
    }

    @Test
    void shouldTakeTheOwnRateOfARevisionAndGoBackToTheTableWithoutIt() {
        var current = ((Outcome.Created) sale().in("USD").revision(1).decide(null, table("7"))).document();
        var own = sale().in("USD").at("7.5").revision(2).decide(current, table("8"));

        assertThat(rateOf(own)).isEqualTo("7.5");
        assertThat(rateOf(sale().in("USD").revision(3).decide(((Outcome.Accepted) own).document(), table("8"))))
                .isEqualTo("8");
    }

    @Test
    void shouldKeepTheFrozenRateWhereTheDocumentIsMoved() {
        var current = ((Outcome.Created) sale().in("USD").revision(1).decide(null, table("7"))).document();
        var merged = new Decision(TODAY, NO_RATES, new Redirects(Map.of("C-1", "C-2")));

        assertThat(rateOf(new Command.Move(ID).decide(current, merged))).isEqualTo("7");
    }

    @Test
    void shouldCountTheBaseCurrencyAsItIs() {
        assertThat(after(sale().revision(1)).exchangeRate()).isEqualByComparingTo("1");
        assertThat(sale().at("1.5").revision(1).decide(null, decision())).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void shouldNeedTheTableForForeignDocumentsWithoutARateOnly() {
        assertThat(sale().revision(1).rateNeeded("CNY")).isEmpty();
        assertThat(sale().in("USD").at("7").revision(1).rateNeeded("CNY")).isEmpty();
        assertThat(sale().in("USD").revision(1).rateNeeded("CNY")).contains(new RateKey("USD", DAY));
    }

    private static Decision table(String usd) {
        return new Decision(
                TODAY, new Rates("CNY", Map.of(new RateKey("USD", DAY), new BigDecimal(usd))), Redirects.NONE);
    }

    private static String rateOf(Outcome outcome) {
        return ((Outcome.Accepted) outcome).document().exchangeRate().toPlainString();
    }
}
