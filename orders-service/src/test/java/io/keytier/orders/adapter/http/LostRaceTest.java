package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.erp;
import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.keytier.orders.OrderJson;
import io.keytier.orders.OrdersServiceTest;
import io.keytier.orders.application.ConcurrentChange;
import io.keytier.orders.application.Documents;
import io.keytier.orders.domain.DocumentId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an order finds whose document another transaction, here the test's, is storing at the same moment. */
@QuarkusTest
@OrdersServiceTest
@Timeout(60)
class LostRaceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    DataSource dataSource;

    @Inject
    Documents documents;

    private final ExecutorService erp = Executors.newSingleThreadExecutor();
    private final OrderJson order = anOrder();
    private Beside database;
    private Connection other;

    @BeforeEach
    void openTransaction() throws SQLException {
        database = new Beside(dataSource);
        other = dataSource.getConnection();
        other.setAutoCommit(false);
    }

    @AfterEach
    void closeTransaction() throws SQLException {
        other.rollback();
        other.setAutoCommit(true);
        other.close();
        erp.shutdownNow();
    }

    @Test
    void shouldSeeWhatWasCommittedWhileItWaitedForTheCustomer() throws Exception {
        var id = new DocumentId("erp-demo", order.orderId());
        hold(order.customer());
        other.commit();
        hold(order.customer());
        var found = erp.submit(() -> QuarkusTransaction.requiringNew()
                .call(() -> documents.lockKnownAndLoad(new TreeSet<>(Set.of(order.customer())), PATIENCE, Set.of(id))));
        database.awaitWaiting(1);

        store(order.customer());
        other.commit();

        assertThat(found.get().stored().documents()).containsOnlyKeys(id);
    }

    @Test
    void shouldBeginAnewWhereTheOtherAddsItsCustomer() throws Exception {
        hold(order.customer());
        var answer = erp.submit(() -> QuarkusTransaction.requiringNew()
                .call(() -> documents.lockCustomers(new TreeSet<>(Set.of(order.customer())))));
        database.awaitWaiting(1);

        other.commit();

        assertThatThrownBy(answer::get).hasCauseInstanceOf(ConcurrentChange.class);
    }

    @Test
    void shouldBeTakenWhereTheOtherAddsItsCustomer() throws Exception {
        hold(order.customer());
        var answer = erp.submit(() -> post(order.toString()).extract().statusCode());
        database.awaitWaiting(1);

        other.commit();

        assertThat(answer.get()).isEqualTo(201);
    }

    @Test
    void shouldBeDecidedAnewWhereTheOtherCommits() throws Exception {
        var others = anOrder().customer();
        hold(others);
        store(others);
        var answer = erp.submit(() -> post(order.toString()).extract().statusCode());
        database.awaitWaiting(1);

        other.commit();

        assertThat(answer.get()).isEqualTo(409);
        assertThat(database.number("select count(*) from customers where customer_id = '" + order.customer() + "'"))
                .isZero();
        assertThat(database.number("select count(*) from outbox where customer_id = '" + order.customer() + "'"))
                .isZero();
    }

    @Test
    void shouldBeTakenWhereTheOtherRollsBack() throws Exception {
        var others = anOrder().customer();
        hold(others);
        store(others);
        var answer = erp.submit(() -> post(order.toString()).extract().statusCode());
        database.awaitWaiting(1);

        other.rollback();

        assertThat(answer.get()).isEqualTo(201);
    }

    @Test
    void shouldStoreNoDocumentWhoseEventIsRefused() throws Exception {
        database.execute("""
                create function refuse_event() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
                create trigger refuse_event before insert on outbox for each row
                when (new.customer_id = '%s') execute function refuse_event()""".formatted(order.customer()));
        try {
            post(order.toString()).statusCode(500);
        } finally {
            database.execute("drop trigger refuse_event on outbox; drop function refuse_event");
        }

        erp().get("/v1/orders/" + order.orderId()).then().statusCode(404);
    }

    private void hold(String customer) throws SQLException {
        try (var insert = other.prepareStatement("""
                insert into customers (customer_id) values (?)
                on conflict (customer_id) do update set merged_into = null""")) {
            insert.setString(1, customer);
            insert.executeUpdate();
        }
    }

    /** As the order's document, of this customer. */
    private void store(String customer) throws SQLException {
        try (var insert = other.prepareStatement("""
                insert into documents (source, order_id, customer_id, type, status, ordered_at, ordered_on, currency,
                    amount, exchange_rate, revision, version, accepted_at, accepted_on)
                values ('erp-demo', ?, ?, 'SALE', 'CONFIRMED', now(), current_date, 'CNY', 1, 1, 1, 1, now(),
                    current_date)""")) {
            insert.setString(1, order.orderId());
            insert.setString(2, customer);
            insert.executeUpdate();
        }
    }
}
