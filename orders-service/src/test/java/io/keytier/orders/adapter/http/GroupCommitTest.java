package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.ErpApi.put;
import static io.keytier.orders.OrderJson.aReturnOf;
import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.keytier.orders.OrderJson;
import io.keytier.orders.OrdersServiceTest;
import io.keytier.orders.application.RecordDocuments;
import io.keytier.orders.domain.Command;
import io.keytier.orders.domain.Revision;
import io.keytier.orders.domain.Standing;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Orders that arrive together share a transaction, and nobody notices. To have them arrive together, both places of
 * those who commit are taken: by orders of customers that the test holds.
 */
@QuarkusTest
@OrdersServiceTest
class GroupCommitTest {

    private static final int PLACES = 2;

    @Inject
    DataSource dataSource;

    @Inject
    MeterRegistry meters;

    @Inject
    RecordDocuments recordDocuments;

    @Inject
    ObjectMapper json;

    private final ExecutorService erps = Executors.newCachedThreadPool();
    private final List<OrderJson> held =
            IntStream.range(0, PLACES).mapToObj(i -> anOrder()).toList();
    private Beside database;
    private Connection holder;

    @BeforeEach
    void holdCustomers() throws SQLException {
        database = new Beside(dataSource);
        holder = dataSource.getConnection();
        holder.setAutoCommit(false);
        try (var insert = holder.prepareStatement("insert into customers (customer_id) values (?)")) {
            for (var order : held) {
                insert.setString(1, order.customer());
                insert.executeUpdate();
            }
        }
    }

    @AfterEach
    void releaseCustomers() throws SQLException {
        holder.rollback();
        holder.setAutoCommit(true);
        holder.close();
        erps.shutdownNow();
    }

    @Test
    void shouldAnswerEachForItself() throws Exception {
        var known = anOrder();
        post(known.toString()).statusCode(201);

        var good = anOrder();
        var answers = together(
                () -> post(good.toString()),
                () -> post(known.toString()),
                () -> post(anOrder().with("orderId", known.orderId()).toString()),
                () -> post(anOrder().with("currency", "XPF").toString()),
                () -> post(anOrder().toString()));

        assertThat(answers).extracting(GroupCommitTest::status).containsExactly(201, 200, 409, 400, 201);
        assertThat(answers.get(0).extract().<String>path("orderId")).isEqualTo(good.orderId());
        assertThat(answers.get(3).extract().<String>path("violations[0].field")).isEqualTo("exchangeRate");
    }

    @Test
    void shouldTreatOneDocumentAsIfSentOneAfterTheOther() throws Exception {
        var order = anOrder();
        var revisions = IntStream.rangeClosed(1, 12)
                .<Callable<ValidatableResponse>>mapToObj(i -> () -> put(
                        order.orderId(),
                        anOrder()
                                .with("orderId", order.orderId())
                                .of("C-" + i % 3 + order.orderId())
                                .worth(Integer.toString(i))
                                .toString()))
                .toList();

        var answers = together(revisions);

        assertThat(answers).extracting(GroupCommitTest::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.extract().jsonPath().getLong("version"))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void shouldTellTheStandingOfASaleAndAReturnThatShareItsTransaction() throws Exception {
        var sale = anOrder().worth("100");
        var commands = List.of(command(sale), command(aReturnOf(sale).worth("130")), command(anOrder()));

        var recorded = recordDocuments.recordLive(commands, Duration.ofSeconds(5));

        assertThat(recorded)
                .extracting(one -> one.standing().orElseThrow())
                .containsExactly(
                        new Standing(false, new BigDecimal("30.00")),
                        new Standing(false, new BigDecimal("30.00")),
                        new Standing(false, null));
    }

    @Test
    void shouldRecordTheOthersWhenTheDatabaseRefusesOne() throws Exception {
        var poison = anOrder();
        database.execute("""
                create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
                create trigger refuse before insert on documents for each row
                when (new.order_id = '%s') execute function refuse()""".formatted(poison.orderId()));
        try {
            var answers = together(
                    () -> post(anOrder().toString()),
                    () -> post(poison.toString()),
                    () -> post(anOrder().toString()));

            assertThat(answers).extracting(GroupCommitTest::status).containsExactly(201, 500, 201);
        } finally {
            database.execute("drop trigger refuse on documents; drop function refuse");
        }
    }

    @Test
    void shouldAnswer503WhereTheDatabaseEndsTheTransaction() throws Exception {
        var first = erps.submit(() -> post(held.get(0).toString()));
        database.awaitWaiting(1);

        for (int tries = 0; !first.isDone() && tries < 2; ) {
            tries += database.terminateWaiting();
        }

        assertThat(first.get().extract().statusCode()).isEqualTo(503);
        assertThat(first.get().extract().header("Retry-After")).isEqualTo("5");
    }

    @Test
    void shouldShareATransaction() throws Exception {
        var orders = IntStream.range(0, 10)
                .<Callable<ValidatableResponse>>mapToObj(
                        i -> () -> post(anOrder().toString()))
                .toList();

        together(orders);

        assertThat(groups("any").max()).isGreaterThan(1);
    }

    @Test
    void shouldShareTheShortWay() throws Exception {
        var known = anOrder();
        post(known.toString()).statusCode(201);
        try (var lock = holder.createStatement()) {
            lock.execute("lock table documents in share row exclusive mode");
        }
        var groups = groups("new");
        var before = groups.count();
        var sales = IntStream.range(0, 10)
                .mapToObj(i ->
                        erps.submit(() -> post(anOrder().of(known.customer()).toString())))
                .toList();
        database.awaitWaiting(PLACES);
        holder.rollback();

        for (var sale : sales) {
            assertThat(status(sale.get())).isEqualTo(201);
        }
        assertThat(groups.count() - before).isLessThan(sales.size());
    }

    private DistributionSummary groups(String way) {
        return meters.get("keytier.orders.together").tag("way", way).summary();
    }

    @SafeVarargs
    private List<ValidatableResponse> together(Callable<ValidatableResponse>... requests) throws Exception {
        return together(List.of(requests));
    }

    /** Sends requests while the places are taken; the customers held are released only once all are answered. */
    private List<ValidatableResponse> together(List<Callable<ValidatableResponse>> requests) throws Exception {
        var holding = held.stream()
                .map(order -> erps.submit(() -> post(order.toString())))
                .toList();
        database.awaitWaiting(PLACES);
        var sent = new ArrayList<Future<ValidatableResponse>>();
        for (var request : requests) {
            sent.add(erps.submit(request));
        }
        var answers = new ArrayList<ValidatableResponse>();
        for (var answer : sent) {
            answers.add(answer.get());
        }
        assertThat(holding).noneMatch(Future::isDone);
        holder.rollback();
        for (var order : holding) {
            assertThat(status(order.get())).isEqualTo(201);
        }
        return answers;
    }

    private Command command(OrderJson order) throws IOException {
        var request = json.readValue(order.toString(), OrderRequest.class);
        return new OrderMapper("erp-demo", ZoneOffset.UTC, 10).toCommand(order.orderId(), Revision.FIRST, request);
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }
}
