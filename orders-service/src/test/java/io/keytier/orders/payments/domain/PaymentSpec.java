package io.keytier.orders.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import io.keytier.contracts.PaymentRecorded;
import io.keytier.contracts.PaymentWithdrawn;
import io.keytier.orders.domain.Acceptance;
import io.keytier.orders.domain.InvalidDocument;
import io.keytier.orders.domain.OrderTime;
import io.keytier.orders.domain.RateKey;
import io.keytier.orders.domain.Rates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A payment is a fact: accepted by what it says itself, once, and never changed. */
class PaymentSpec {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Acceptance NOW =
            new Acceptance(Instant.parse("2026-11-24T12:00:00Z"), LocalDate.of(2026, 11, 24), null);
    private static final Rates USD_AT_7 = new Rates("CNY", Map.of(new RateKey("USD", DAY), new BigDecimal("7")));
    private static final Rates NO_RATES = new Rates("CNY", Map.of());

    @Test
    void shouldAcceptAPaymentBeforeItsDocument() {
        var payment = recorded(pay("100", "CNY", null), NO_RATES);

        assertThat(payment.isWaiting()).isTrue();
        assertThat(payment.events(null)).isEmpty();
    }

    @Test
    void shouldBeToldWithItsFirstVersionOnceItsDocumentIsKnown() {
        var known = recorded(pay("100", "CNY", null), NO_RATES).with("C-1", NOW);

        assertThat(known.version()).isEqualTo(1);
        assertThat(known.events(null)).singleElement().isInstanceOf(PaymentRecorded.class);
    }

    @Test
    void shouldLeaveTheFormerCustomerWhenItsDocumentMoves() {
        var moved = recorded(pay("100", "CNY", null), NO_RATES).with("C-1", NOW).with("C-2", NOW);

        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.events("C-1")).hasSize(2);
        assertThat(moved.events("C-1").get(0)).isInstanceOfSatisfying(PaymentWithdrawn.class, withdrawn -> {
            assertThat(withdrawn.customerId()).isEqualTo("C-1");
            assertThat(withdrawn.version()).isEqualTo(2);
        });
        assertThat(moved.events("C-1").get(1).customerId()).isEqualTo("C-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "-0.0001", "-20000", "999999999999999"})
    void shouldAcceptReversalsAndAnyOtherAmount(String amount) {
        assertThat(recorded(pay(amount, "CNY", null), NO_RATES).content().amount())
                .isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "0.00001", "1000000000000000", "-1e99"})
    void shouldRefuseAnAmountThatIsNone(String amount) {
        assertThatThrownBy(() -> pay(amount, "CNY", null)).isInstanceOf(InvalidDocument.class);
    }

    @Test
    void shouldReplayThePaymentByValue() {
        var known = recorded(pay("100", "CNY", null), NO_RATES);

        assertThat(pay("100.0000", "CNY", null).decide(known, null, NOW, NO_RATES))
                .isEqualTo(new PaymentOutcome.Replayed(known));
        assertThat(pay("100", "CNY", "1").decide(known, null, NOW, NO_RATES))
                .isEqualTo(new PaymentOutcome.Replayed(known));
    }

    @Test
    void shouldRefuseOtherContentUnderTheSameNumber() {
        var known = recorded(pay("100", "CNY", null), NO_RATES);

        assertThat(pay("101", "CNY", null).decide(known, null, NOW, NO_RATES))
                .isInstanceOf(PaymentOutcome.Conflict.class);
        assertThat(new Pay(
                                known.id(),
                                new PaymentContent(
                                        "another",
                                        known.content().paid(),
                                        known.content().amount(),
                                        "CNY",
                                        null))
                        .decide(known, null, NOW, NO_RATES))
                .isInstanceOf(PaymentOutcome.Conflict.class);
    }

    @Test
    void shouldFreezeItsOwnRateOrTheTables() {
        assertThat(recorded(pay("100", "USD", "7.5"), NO_RATES).exchangeRate()).isEqualByComparingTo("7.5");
        assertThat(recorded(pay("100", "USD", null), USD_AT_7).exchangeRate()).isEqualByComparingTo("7");
        assertThat(recorded(pay("100", "CNY", null), NO_RATES).exchangeRate()).isEqualByComparingTo("1");
    }

    @Test
    void shouldRefuseAForeignPaymentWithoutAnyRate() {
        assertThat(pay("100", "USD", null).decide(null, null, NOW, NO_RATES))
                .isInstanceOfSatisfying(PaymentOutcome.Invalid.class, invalid -> assertThat(invalid.field())
                        .isEqualTo("exchangeRate"));
    }

    @Test
    void shouldRefuseAPaymentMoreThanADayAhead() {
        var ahead = new Pay(
                new PaymentId("erp", "PAY-1"),
                new PaymentContent(
                        "SO-1", OrderTime.on(NOW.on().plusDays(2), ZoneOffset.UTC), BigDecimal.ONE, "CNY", null));

        assertThat(ahead.decide(null, null, NOW, NO_RATES))
                .isEqualTo(new PaymentOutcome.Invalid("paidAt", "must not lie more than 24 hours ahead"));
    }

    private static Payment recorded(Pay pay, Rates rates) {
        return ((PaymentOutcome.Recorded) pay.decide(null, null, NOW, rates)).payment();
    }

    private static Pay pay(String amount, String currency, String rate) {
        return new Pay(
                new PaymentId("erp", "PAY-1"),
                new PaymentContent(
                        "SO-1",
                        OrderTime.on(DAY, ZoneOffset.UTC),
                        new BigDecimal(amount),
                        currency,
                        rate == null ? null : new BigDecimal(rate)));
    }
}
