package io.keytier.orders.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.keytier.orders.OrdersServiceTest;
import io.keytier.orders.application.ConcurrentChange;
import io.keytier.orders.application.CustomersHeld;
import io.keytier.orders.application.StoreUnavailable;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What faults that the server really reports mean to the intake. */
@QuarkusTest
@OrdersServiceTest
@Timeout(60)
class FaultsTest {

    @Inject
    DataSource dataSource;

    private final String customer = "C-" + UUID.randomUUID();
    private Connection connection;
    private Connection other;

    @BeforeEach
    void openTransactions() throws SQLException {
        connection = dataSource.getConnection();
        other = dataSource.getConnection();
        connection.setAutoCommit(false);
        other.setAutoCommit(false);
    }

    @AfterEach
    void closeTransactions() throws SQLException {
        for (var opened : new Connection[] {connection, other}) {
            if (!opened.isClosed()) {
                opened.rollback();
                opened.setAutoCommit(true);
                opened.close();
            }
        }
    }

    @Test
    void shouldBeUnavailableAfterTheServerEndedATransactionThatDidNothing() throws Exception {
        var session = session();
        execute(connection, "set local idle_in_transaction_session_timeout = '10ms'");
        awaitEnd(session);

        assertThat(faultOf("select 1")).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void shouldBeUnavailableAfterAnOperatorEndedTheSession() throws Exception {
        var session = session();
        execute(other, "select pg_terminate_backend(" + session + ")");
        awaitEnd(session);

        assertThat(faultOf("select 1")).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void shouldTellThatACustomerIsHeld() throws Exception {
        execute(other, "insert into customers values ('" + customer + "')");
        execute(connection, "set local lock_timeout = '10ms'");

        assertThat(faultOf("insert into customers values ('" + customer + "')")).isInstanceOf(CustomersHeld.class);
    }

    @Test
    void shouldTellThatAnotherTransactionCameFirst() throws Exception {
        execute(connection, "insert into customers values ('" + customer + "')");

        assertThat(faultOf("insert into customers values ('" + customer + "')")).isInstanceOf(ConcurrentChange.class);
    }

    @Test
    void shouldTellAFaultOfOursFromThoseThatPass() {
        assertThat(faultOf("select 1 / 0")).isInstanceOf(DatabaseFault.class);
    }

    private RuntimeException faultOf(String statement) {
        return Faults.of(catchThrowableOfType(SQLException.class, () -> execute(connection, statement)));
    }

    private int session() throws SQLException {
        try (var select = connection.createStatement();
                var result = select.executeQuery("select pg_backend_pid()")) {
            result.next();
            return result.getInt(1);
        }
    }

    private void awaitEnd(int session) throws SQLException {
        var running = true;
        while (running) {
            try (var select = other.createStatement();
                    var result = select.executeQuery("select 1 from pg_stat_activity where pid = " + session)) {
                running = result.next();
            }
            execute(other, "select pg_stat_clear_snapshot()");
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
