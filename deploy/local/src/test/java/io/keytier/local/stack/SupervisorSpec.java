package io.keytier.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorSpec {

    @TempDir
    Path checkout;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final CompletableFuture<String> givenUp = new CompletableFuture<>();
    private Home home;

    @BeforeEach
    void createHome() throws Exception {
        home = new Home(checkout);
        home.create();
    }

    @Test
    void shouldStartAKilledPartAgainAndSaySo() throws Exception {
        var part = part();
        try (var supervisor = new Supervisor(List.of(part), new PrintStream(told), givenUp::complete)) {
            part.start();
            var first = pid();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            supervisor.watch();

            await().until(() -> pid() != first);
        }
        assertThat(part.isDead()).isFalse();
        assertThat(told.toString()).contains("sleeper died");
        part.stop();
    }

    @Test
    void shouldGiveUpOnAPartThatDiesAgainAndAgain() throws Exception {
        var part = new Part("sleeper", home.log("sleeper"), SupervisorSpec::endAtOnce, new PidFiles(home));
        try (var supervisor = new Supervisor(List.of(part), new PrintStream(told), givenUp::complete)) {
            part.start();
            supervisor.watch();

            assertThat(givenUp.get(30, TimeUnit.SECONDS))
                    .contains("sleeper died 6 times")
                    .contains(home.log("sleeper").toString());
        }
        part.stop();
    }

    @Test
    void shouldNotStartAStoppedPart() throws Exception {
        var part = part();
        part.start();
        part.stop();

        part.start();

        assertThat(part.isDead()).isFalse();
        assertThat(home.pids()).isEmptyDirectory();
    }

    private Part part() {
        return new Part(
                "sleeper",
                home.log("sleeper"),
                () -> {
                    var process = Sleeper.start("until ended");
                    return new Part.Running(process.pid(), process::destroyForcibly);
                },
                new PidFiles(home));
    }

    private static Part.Running endAtOnce() {
        var process = Sleeper.start("at once");
        process.destroyForcibly();
        return new Part.Running(process.pid(), () -> {});
    }

    private long pid() throws Exception {
        return Long.parseLong(
                Files.readString(home.pids().resolve("sleeper.pid")).strip());
    }
}
