package io.keytier.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Assumptions;

/** The kubectl on the path. Without it the tests are skipped, but where {@code CI=true} they fail. */
final class Kubectl {

    private static final String MISSING = "kubectl is not on the path: the manifests were not checked";

    private Kubectl() {}

    static String kustomize(Path folder) {
        requirePresent(System.getenv("PATH"), "true".equals(System.getenv("CI")));
        try {
            var errors = Files.createTempFile("kustomize", ".err");
            var process = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectError(errors.toFile())
                    .start();
            var rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(() -> messages(errors)).isZero();
            Files.delete(errors);
            return rendered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void requirePresent(String path, boolean ci) {
        var present = Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
        if (ci) {
            assertThat(present).as(MISSING).isTrue();
        }
        Assumptions.assumeTrue(present, MISSING);
    }

    private static String messages(Path errors) {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
