package io.keytier.testkit;

import java.util.Map;

import io.keytier.embedded.Database;
import io.keytier.embedded.Durability;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Gives a Quarkus test an empty database; one database serves all tests of the JVM. */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    private static final String IMAGE = "postgres:18";
    private static final String NAME = "test";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", Database.USER,
                "quarkus.datasource.password", Database.PASSWORD);
    }

    /** The database's address; started at the first call. */
    static String jdbcUrl() {
        return Infra.once("database", () -> Infra.isContainers() ? startContainer() : startEmbedded());
    }

    private static String startEmbedded() {
        var directory = Scratch.directory("postgres");
        var database = Database.start(directory, 0, Durability.FAST);
        Scratch.cleanUpAtExit(database, directory);
        database.createDatabase(NAME);
        return database.jdbcUrl(NAME);
    }

    @SuppressWarnings("resource") // Testcontainers' reaper stops it after the JVM
    private static String startContainer() {
        var container = new PostgreSQLContainer(IMAGE)
                .withDatabaseName(NAME)
                .withUsername(Database.USER)
                .withPassword(Database.PASSWORD);
        container.start();
        return container.getJdbcUrl();
    }

    /** Leaves the database to the tests that follow. */
    @Override
    public void stop() {}
}
