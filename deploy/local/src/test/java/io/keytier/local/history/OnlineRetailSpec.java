package io.keytier.local.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;

import io.keytier.contracts.DocumentType;
import org.junit.jupiter.api.Test;

class OnlineRetailSpec {

    private final History history = OnlineRetail.history();

    @Test
    void shouldSkipAndCountWhatIsNoDocument() {
        assertThat(history.skipped()).isEqualTo(Map.of(OnlineRetail.WITHOUT_CUSTOMER, 3708, OnlineRetail.BAD_DEBT, 2));
        assertThat(history.documents()).hasSize(25900 - 3710);
    }

    @Test
    void shouldTurnCancellationsIntoReturnsOfAPositiveAmount() {
        var returns = history.documents().stream()
                .filter(document -> document.type() == DocumentType.RETURN)
                .toList();

        assertThat(returns).isNotEmpty().allSatisfy(document -> {
            assertThat(document.orderId()).startsWith("C");
            assertThat(document.amount()).isPositive();
        });
    }

    @Test
    void shouldKeepSalesOfZero() {
        assertThat(history.documents())
                .filteredOn(document -> document.amount().signum() == 0)
                .hasSize(4)
                .allMatch(document -> document.type() == DocumentType.SALE);
    }

    @Test
    void shouldKeepTheTimeOfDayAndTheCents() {
        var first = history.documents().get(0);

        assertThat(first.orderId()).isEqualTo("536365");
        assertThat(first.orderedAt().text()).isEqualTo("2010-12-01T08:26:00Z");
        assertThat(first.amount()).isEqualTo(new BigDecimal("139.12"));
    }
}
