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

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ud83db", "a\ud83d", "\ude00", "a\ude00b", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
    void shouldRefuseHalfACharacterOfAPair(String text) {
        assertThatThrownBy(() -> Texts.identifier("orderId", text)).hasMessage("must hold whole characters only");
        assertThatThrownBy(() -> Texts.free("reason", text)).hasMessage("must hold whole characters only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d\ude00", "\ud83d\ude00a", "\ud83d\ude00\ud83d\ude01"})
    void shouldTakePairs(String text) {
        assertThat(Texts.identifier("orderId", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void shouldReadButNotTakeAnIdentifierThatVanishesFromAddresses(String text) {
        assertThat(new DocumentId("erp", text).orderId()).isEqualTo(text);
        assertThatThrownBy(() -> Texts.addressable("orderId", text)).hasMessageContaining("no address can hold it");
        assertThat(Texts.addressable("orderId", text + ".x")).isEqualTo(text + ".x");
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
