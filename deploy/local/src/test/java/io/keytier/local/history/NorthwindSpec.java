package io.keytier.local.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class NorthwindSpec {

    private final History history = Northwind.history();

    @Test
    void shouldHoldEveryOrderWithItsDayAndNoTime() {
        assertThat(history.documents()).hasSize(830);
        assertThat(history.firstDay()).isEqualTo(LocalDate.of(1996, 7, 4));
        assertThat(history.lastDay()).isEqualTo(LocalDate.of(1998, 5, 6));
        assertThat(history.documents())
                .allSatisfy(order -> assertThat(order.orderedAt().text()).hasSize(10));
    }

    @Test
    void shouldTakeTheDiscountOffExactly() {
        assertThat(history.documents().stream().map(HistoricDocument::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1265793.0395");
    }

    @Test
    void shouldHaveLinesThatAddUpToTheAmount() {
        assertThat(history.documents()).allSatisfy(order -> assertThat(
                        order.lines().stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(order.amount()));
    }

    @Test
    void shouldKnowCompaniesThatNeverOrdered() {
        assertThat(Northwind.companies())
                .hasSize(91)
                .contains(
                        new Company("PARIS", "Paris spécialités", "France"),
                        new Company("QUEEN", "Queen Cozinha", "Brazil"));
        assertThat(history.documents().stream().map(HistoricDocument::customerId))
                .doesNotContain("PARIS");
    }
}
