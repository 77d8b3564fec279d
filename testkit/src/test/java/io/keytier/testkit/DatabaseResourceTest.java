package io.keytier.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;

import org.junit.jupiter.api.Test;

class DatabaseResourceTest {

    @Test
    void shouldAnswerWithTheConfigurationOfAReadyDatabase() throws Exception {
        var config = new DatabaseResource().start();

        try (var connection = DriverManager.getConnection(
                config.get("quarkus.datasource.jdbc.url"),
                config.get("quarkus.datasource.username"),
                config.get("quarkus.datasource.password"))) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void shouldServeAllTestsFromOneDatabase() {
        assertThat(new DatabaseResource().start()).isEqualTo(new DatabaseResource().start());
    }
}
