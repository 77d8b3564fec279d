package io.keytier.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsSpec {

    @ParameterizedTest
    @ValueSource(strings = {"SO-1", "a b/c", "it's \"it\"", "订单 7", "😀", "%2F"})
    void shouldTakeIdentifiersOfAnyScript(String text) {
        assertThat(Texts.identifier("orderId", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000", "a\nb", "\ud83d", "a\u0085b"})
    void shouldRefuseWhatIsNoIdentifier(String text) {
        assertThatThrownBy(() -> Texts.identifier("orderId", text)).isInstanceOf(InvalidDocument.class);
    }

    @Test
    void shouldCountCharactersNotCodeUnits() {
        assertThat(Texts.identifier("orderId", "😀".repeat(128))).hasSize(256);
        assertThatThrownBy(() -> Texts.identifier("orderId", "x".repeat(129))).isInstanceOf(InvalidDocument.class);
    }

    @Test
    void shouldTakeLineBreaksInFreeTextOnly() {
        assertThat(Texts.free("reason", "two\nlines\tand a tab")).contains("\n");
        assertThatThrownBy(() -> Texts.free("reason", "a\u0000")).isInstanceOf(InvalidDocument.class);
    }
}
