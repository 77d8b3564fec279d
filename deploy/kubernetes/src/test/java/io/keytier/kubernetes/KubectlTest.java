package io.keytier.kubernetes;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class KubectlTest {

    @Test
    void shouldSkipWithoutKubectl(@TempDir Path empty) {
        assertThatThrownBy(() -> Kubectl.requirePresent(empty.toString(), false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("kubectl is not on the path");
    }

    @Test
    void shouldFailWithoutKubectlWhereCiRuns(@TempDir Path empty) {
        assertThatThrownBy(() -> Kubectl.requirePresent(empty.toString(), true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("kubectl is not on the path");
    }

    @Test
    void shouldGoOnWithKubectl(@TempDir Path folder) throws Exception {
        var kubectl = folder.resolve("kubectl").toFile();
        assertThatCode(kubectl::createNewFile).doesNotThrowAnyException();
        kubectl.setExecutable(true);

        assertThatCode(() -> Kubectl.requirePresent(folder.toString(), true)).doesNotThrowAnyException();
    }
}
