package io.keytier.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ReportSpec {

    @Test
    void shouldTakeTheMiddleOfAnOddNumberOfValues() {
        assertThat(new Measurement("x", "ms", List.of(9.0, 1.0, 5.0), "").median())
                .isEqualTo(5);
    }

    @Test
    void shouldTakeTheMiddleBetweenTheTwoOfAnEvenNumber() {
        assertThat(new Measurement("x", "ms", List.of(9.0, 1.0, 5.0, 6.0), "").median())
                .isEqualTo(5.5);
    }

    @Test
    void shouldSayWhetherATargetIsMet() {
        var report = new Report("A title", Map.of("cores", "2"));
        report.set("partitions", 12);
        report.add(new Measurement("speed", "records/s", List.of(12_345.6), ""));
        report.judge(Target.atLeast("fast enough", 0.51, 0.5));
        report.judge(Target.atMost("small enough", 513, 512));

        assertThat(report.asMarkdown())
                .contains("# A title", "| cores | 2 |", "| partitions | 12 |")
                .contains("| speed | records/s | 12,346 | 12,346 | 12,346 | 1 |")
                .contains("| fast enough | 0.510 | at least 0.500 | yes |")
                .contains("| small enough | 513 | at most 512 | **no** |");
    }
}
