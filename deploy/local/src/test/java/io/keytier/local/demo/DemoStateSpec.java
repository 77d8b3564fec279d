package io.keytier.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStateSpec {

    @Test
    void shouldBeReadAsItWasWritten(@TempDir Path directory) {
        var file = DemoState.file(directory);
        var state = new DemoState(LocalDate.of(2026, 11, 23), true);

        state.write(file);

        assertThat(DemoState.read(file)).contains(state);
    }

    @Test
    void shouldBeNothingBeforeTheFirstStart(@TempDir Path directory) {
        assertThat(DemoState.read(DemoState.file(directory))).isEmpty();
    }
}
