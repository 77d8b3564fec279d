package io.keytier.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsSpec {

    @TempDir
    Path directory;

    @Test
    void shouldLeaveTheOtherCasesAsTheyAre() {
        open().put("fast", report("fast", 5));
        open().put("small", report("small", 7));
        open().put("fast", report("fast", 6));

        assertThat(open().median("fast", "speed")).contains(6.0);
        assertThat(open().median("small", "speed")).contains(7.0);
        assertThat(open().markdown())
                .content()
                .contains("## small", "## fast", "| fast target | 6.00 | at most 9.00 | yes |")
                .containsSubsequence("## small", "## fast");
    }

    @Test
    void shouldKnowNoMedianOfWhatWasNeverMeasured() {
        assertThat(open().median("fast", "speed")).isEmpty();
    }

    private Results open() {
        return Results.open(directory, "x", List.of("small", "fast"));
    }

    private static Report report(String title, double value) {
        var report = new Report(title, Map.of("cores", "2"));
        report.add(new Measurement("speed", "records/s", List.of(value), ""));
        report.judge(Target.atMost(title + " target", value, 9));
        return report;
    }
}
