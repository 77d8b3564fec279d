package io.keytier.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierRunSpec {

    @TempDir
    Path checkout;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private PidFiles pids;
    private Process process;

    @BeforeEach
    void leaveAProcessBehind() throws Exception {
        var home = new Home(checkout);
        home.create();
        pids = new PidFiles(home);
        process = Sleeper.start(checkout.toString());
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void shouldStopAndNameALeftOverProcess() throws Exception {
        pids.write("orders-service", process.pid());

        EarlierRun.clear(pids, new PrintStream(told));

        assertThat(process.isAlive()).isFalse();
        assertThat(told.toString()).contains("orders-service (" + process.pid() + ")");
    }

    @Test
    void shouldLeaveARunningStackAloneAndTellHowToStopIt() {
        pids.write("up", process.pid());

        assertThatThrownBy(() -> EarlierRun.clear(pids, System.out))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("kill " + process.pid());
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void shouldLeaveAnotherProgramWithTheSameNumberAlone() throws Exception {
        var other = Sleeper.start("elsewhere");
        pids.write("orders-service", other.pid());

        EarlierRun.clear(pids, System.out);

        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly();
    }
}
