package io.keytier.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path directory;

    private Path home;

    @BeforeEach
    void placeInAPathWithASpace() {
        home = directory.resolve("with a space");
    }

    @Test
    void shouldKeepCommittedRowsWhenItIsKilled() throws Exception {
        try (var database = Database.start(home, 0, Durability.FSYNC)) {
            database.createDatabase("orders");
            execute(database, "CREATE TABLE kept AS SELECT 'here' AS value");
            var process = ProcessHandle.of(database.pid()).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        }
        try (var restarted = Database.start(home, 0, Durability.FSYNC)) {
            restarted.createDatabase("orders");
            assertThat(ask(restarted, "SELECT value FROM kept")).isEqualTo("here");
        }
    }

    @Test
    void shouldWriteCommitsToTheDiskWithFsync() throws Exception {
        try (var database = Database.start(home, 0, Durability.FSYNC)) {
            database.createDatabase("orders");

            assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void shouldStopAServerLeftBehindOnItsDirectory() throws Exception {
        try (var leftOver = Database.start(home, 0, Durability.FAST)) {
            leftOver.createDatabase("orders");
            execute(leftOver, "CREATE TABLE kept AS SELECT 'here' AS value");
            var process = ProcessHandle.of(leftOver.pid()).orElseThrow();

            LeftOver.stop(
                    LeftOver.find(home.resolve("data/postmaster.pid"), home.toString())
                            .orElseThrow(),
                    "INT");

            assertThat(process.isAlive()).isFalse();
        }
    }

    @Test
    void shouldRefuseAPortInUse() {
        try (var database = Database.start(home, 0, Durability.FAST)) {
            var port = Integer.parseInt(database.jdbcUrl("").replaceAll("\\D", ""));

            assertThatThrownBy(() -> Database.start(directory.resolve("second"), port, Durability.FAST))
                    .hasMessageContaining("port " + port + " is in use");
        }
    }

    private static void execute(Database database, String command) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl("orders"), Database.USER, Database.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String ask(Database database, String question) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl("orders"), Database.USER, Database.PASSWORD);
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
