package io.keytier.visits.domain;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerIdSpec {

    @ParameterizedTest
    @ValueSource(strings = {"C-42", "客户 7/б", "O'Brien \"x\""})
    void shouldTakeAnyIdentifier(String value) {
        assertThatNoException().isThrownBy(() -> new CustomerId(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void shouldRefuseWhatIsNone(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerId(value));
    }
}
