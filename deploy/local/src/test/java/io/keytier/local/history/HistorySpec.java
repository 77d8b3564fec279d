package io.keytier.local.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import io.keytier.contracts.DocumentType;
import org.junit.jupiter.api.Test;

class HistorySpec {

    private static final LocalDate LAST = LocalDate.of(2012, 2, 29);

    private final History history =
            new History("a shop", "GBP", List.of(order("2", LAST), order("1", LAST.minusDays(60))), Map.of());

    @Test
    void shouldMoveEveryDateByTheSameNumberOfDays() {
        var moved = history.endingOn(LocalDate.of(2026, 11, 23));

        assertThat(moved.documents())
                .extracting(HistoricDocument::orderId, HistoricDocument::day)
                .containsExactly(tuple("1", LocalDate.of(2026, 9, 24)), tuple("2", LocalDate.of(2026, 11, 23)));
    }

    @Test
    void shouldKeepTheTimeOfDay() {
        assertThat(history.endingOn(LocalDate.of(2026, 11, 23))
                        .documents()
                        .get(1)
                        .orderedAt()
                        .text())
                .isEqualTo("2026-11-23T08:26:00Z");
    }

    @Test
    void shouldSplitByDay() {
        assertThat(history.before(LAST)).extracting(HistoricDocument::orderId).containsExactly("1");
        assertThat(history.on(LAST)).extracting(HistoricDocument::orderId).containsExactly("2");
    }

    private static HistoricDocument order(String orderId, LocalDate day) {
        var orderedAt = new OrderTime(day, LocalTime.of(8, 26));
        return new HistoricDocument(orderId, DocumentType.SALE, "C", orderedAt, "GBP", BigDecimal.ONE, List.of());
    }
}
