package io.keytier.orders.domain;

import static io.keytier.orders.domain.Fixtures.NO_RATES;
import static io.keytier.orders.domain.Fixtures.TODAY;
import static io.keytier.orders.domain.Fixtures.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

/** Days are business days; nothing comes from further ahead than a day. */
class OrderTimeSpec {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void shouldPutAnInstantOnItsDayInTheBusinessZone() {
        assertThat(OrderTime.at(Instant.parse("2026-11-01T16:00:00Z"), SHANGHAI).on())
                .isEqualTo("2026-11-02");
    }

    @Test
    void shouldTakeADateWithoutTimeForThatBusinessDay() {
        var time = OrderTime.on(LocalDate.of(2026, 11, 2), SHANGHAI);

        assertThat(time).isEqualTo(OrderTime.at(Instant.parse("2026-11-01T16:00:00Z"), SHANGHAI));
    }

    @Test
    void shouldRefuseADocumentMoreThanADayAhead() {
        var tomorrow = TODAY.on().plusDays(1);

        assertThat(sale().on(tomorrow).revision(1).decide(null, new Decision(TODAY, NO_RATES, Redirects.NONE)))
                .isInstanceOf(Outcome.Created.class);
        assertThat(sale().on(tomorrow.plusDays(1))
                        .revision(1)
                        .decide(null, new Decision(TODAY, NO_RATES, Redirects.NONE)))
                .isEqualTo(new Outcome.Invalid("orderedAt", "must not lie more than 24 hours ahead"));
    }

    @Test
    void shouldAcceptADocumentOfTodayWhereTheBusinessClockRunsAhead() {
        var shifted = new Acceptance(TODAY.at(), TODAY.on().plusDays(30), null);

        assertThat(sale().on(shifted.on()).revision(1).decide(null, new Decision(shifted, NO_RATES, Redirects.NONE)))
                .isInstanceOf(Outcome.Created.class);
    }

    @Test
    void shouldRefuseADayBefore1900() {
        assertThatThrownBy(() -> OrderTime.on(LocalDate.of(1899, 12, 31), SHANGHAI))
                .isInstanceOf(InvalidDocument.class);
    }
}
