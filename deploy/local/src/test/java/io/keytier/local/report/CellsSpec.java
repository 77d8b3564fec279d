package io.keytier.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsSpec {

    @ParameterizedTest
    @CsvSource({"abc,3", "重要价值客户,12", "Ångström,8", "'',0"})
    void shouldCountAChineseCharacterTwice(String text, int width) {
        assertThat(Cells.width(text)).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"abc,'abc  '", "重要,'重要 '", "abcdef,abcd…", "重要价值,重要…", "a重要价,'a重… '"})
    void shouldFillOrCutToTheWidth(String text, String set) {
        assertThat(Cells.left(text, 5)).isEqualTo(set);
    }
}
