package io.keytier.visits.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;

import io.keytier.contracts.Segment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTemplatesSpec {

    static Stream<Arguments> customers() {
        return Stream.of(
                Arguments.of(0, null, Customers.DEFAULT),
                Arguments.of(3, Segment.GENERAL_VALUE, Customers.DEFAULT),
                Arguments.of(4, Segment.IMPORTANT_DEVELOP, Customers.MONTHLY),
                Arguments.of(5, Segment.IMPORTANT_VALUE, Customers.FORTNIGHTLY),
                Arguments.of(7, Segment.IMPORTANT_VALUE, Customers.FORTNIGHTLY),
                Arguments.of(5, Segment.IMPORTANT_WIN_BACK, Customers.WIN_BACK),
                Arguments.of(1, Segment.IMPORTANT_WIN_BACK, Customers.WIN_BACK));
    }

    @ParameterizedTest
    @MethodSource("customers")
    void shouldPreferTheSegmentAndThenTheHighestRank(int rank, @Nullable Segment segment, PlanTemplate expected) {
        var basis = new Basis("any", rank, segment, 1);
        assertThat(Customers.TEMPLATES.of(basis)).isEqualTo(expected);
    }

    @Test
    void shouldSayThatTheDefaultIsMissing() {
        var none = new PlanTemplates(List.of());
        assertThatThrownBy(() -> none.of(new Basis("VIP", 1, null, 1))).hasMessage("no plan template for rank 1");
    }
}
