package io.keytier.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server as a process of its own. Its data stays in the directory; it outlives a kill of the process
 * that started it and is then stopped by the next start. Its log is {@code postgres.log} in the directory.
 */
public final class Database implements AutoCloseable {

    /** The role that owns the databases; it may create databases and is no superuser. */
    public static final String USER = "keytier";
    /** The password of {@link #USER}. */
    public static final String PASSWORD = "keytier";

    private static final Duration START = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private final Path pidFile;

    private Database(EmbeddedPostgres server, Path pidFile) {
        this.server = server;
        this.pidFile = pidFile;
    }

    /**
     * Starts a server and waits until it answers; one left behind on the same directory is stopped first.
     *
     * @param directory made if missing
     * @param port of the loopback interface, 0 for any free one
     * @throws UncheckedIOException if the port is in use or the server does not start; its log tells why
     */
    public static Database start(Path directory, int port, Durability durability) {
        try {
            var home = Files.createDirectories(directory.toAbsolutePath());
            var data = home.resolve("data");
            var pidFile = data.resolve("postmaster.pid");
            var leftOver = LeftOver.find(pidFile, data.toString());
            if (leftOver.isPresent()) {
                LeftOver.stop(leftOver.get(), "INT");
            }
            var database =
                    new Database(builder(home, Ports.free(port), durability).start(), pidFile);
            database.createUser();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL did not start, see postgres.log in " + directory + ": " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path home, int port, Durability durability) {
        var log = ProcessBuilder.Redirect.appendTo(home.resolve("postgres.log").toFile());
        // The binaries are shared by all starts of one user: a second user could not write over the first one's.
        var binaries =
                Path.of(System.getProperty("java.io.tmpdir"), "keytier-postgres-" + System.getProperty("user.name"));
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPGStartupWait(START)
                .setPort(port)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                // TCP is enough; a socket in a shared folder is one more thing that two users can quarrel about.
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "150");
        durability.serverSettings().forEach(builder::setServerConfig);
        return builder;
    }

    private void createUser() {
        createIfMissing(
                "SELECT 1 FROM pg_roles WHERE rolname = ?",
                USER,
                "CREATE ROLE " + USER + " LOGIN CREATEDB PASSWORD '" + PASSWORD + "'");
    }

    /**
     * Creates a database that belongs to {@link #USER}, unless it exists.
     *
     * @param name lower-case letters, digits and underscores
     */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not the name of a database: " + name);
        }
        createIfMissing(
                "SELECT 1 FROM pg_database WHERE datname = ?", name, "CREATE DATABASE " + name + " OWNER " + USER);
    }

    private void createIfMissing(String question, String name, String command) {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            if (!exists(connection, question, name)) {
                try (var statement = connection.createStatement()) {
                    statement.execute(command);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create " + name, e);
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The address of one of its databases, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** Has the server write all its pages now, after which it uses its logs of before again instead of making new ones. */
    public void checkpoint() {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make a checkpoint", e);
        }
    }

    /** The process id of the server's first process. */
    public long pid() {
        try {
            return Long.parseLong(Files.readString(pidFile).lines().findFirst().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("the server does not run", e);
        }
    }

    /** Stops the server cleanly; open connections are cut. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
