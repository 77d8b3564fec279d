package io.keytier.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ProgressSpec {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void shouldOverwriteItsLineOnATerminal() {
        var progress = new Progress(out, true);

        progress.at("History", 1500, 3000);
        progress.done("History: done");

        assertThat(text())
                .isEqualToNormalizingNewlines(
                        "\rHistory: 1,500 of 3,000 (50 %)\rHistory: done" + " ".repeat(17) + "\n");
    }

    @Test
    void shouldWritePlainLinesElsewhereAndNotTooMany() {
        var progress = new Progress(out, false);

        progress.at("History", 100, 3000);
        progress.at("History", 200, 3000);
        progress.done("History: done");

        assertThat(text()).isEqualToNormalizingNewlines("History: 100 of 3,000 (3 %)\nHistory: done\n");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
