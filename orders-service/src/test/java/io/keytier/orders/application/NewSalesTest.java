package io.keytier.orders.application;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.erp;
import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.OrderJson.aReturnOf;
import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.Topics;
import io.keytier.orders.OrderJson;
import io.keytier.orders.OrdersServiceTest;
import io.keytier.orders.domain.Command;
import io.keytier.orders.domain.Content;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Figures;
import io.keytier.orders.domain.Money;
import io.keytier.orders.domain.OrderTime;
import io.keytier.orders.domain.Outcome;
import io.keytier.orders.domain.Standing;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which sales go the short way: those of which nobody knows anything. All others are left alone. */
@QuarkusTest
@OrdersServiceTest
class NewSalesTest {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    @Inject
    RecordNewSales newSales;

    @Inject
    DataSource dataSource;

    private final String known = "C-" + UUID.randomUUID();

    @BeforeEach
    void knowCustomer() {
        post(anOrder().of(known).toString()).statusCode(201);
    }

    @Test
    void shouldRecordAndPublishNewSalesOfKnownCustomers() {
        var sales = List.<Command>of(sale(anOrder().of(known)), sale(anOrder().of(known)));

        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            var recorded = newSales.record(sales, PATIENCE);

            assertThat(recorded).hasSize(2).allSatisfy(one -> {
                assertThat(one.orElseThrow().outcome()).isInstanceOf(Outcome.Created.class);
                assertThat(one.orElseThrow().standing()).contains(Standing.CLEAR);
            });
            assertThat(sales).allMatch(this::isStored);
            var published = List.of(purchases.awaitNext(known), purchases.awaitNext(known));
            assertThat(published)
                    .extracting(event -> ((PurchaseRecorded) event.data()).orderId())
                    .containsExactlyInAnyOrderElementsOf(
                            sales.stream().map(sale -> sale.id().orderId()).toList());
        }
    }

    @Test
    void shouldLeaveTheSaleOfACustomerNobodyKnows() {
        assertIsLeft(sale(anOrder()));
    }

    @Test
    void shouldLeaveTheSaleOfACustomerWhoWasMerged() {
        var merged = anOrder();
        post(merged.toString()).statusCode(201);
        as("ops")
                .contentType(ContentType.JSON)
                .body("{\"into\": \"" + known + "\"}")
                .post("/v1/customers/{id}/merge", merged.customer())
                .then()
                .statusCode(200);

        assertIsLeft(sale(anOrder().of(merged.customer())));
    }

    @Test
    void shouldLeaveASaleThatAPaymentAwaits() {
        var order = anOrder().of(known);
        erp().body("""
                        {"paymentId": "%s", "amount": "10", "currency": "CNY", "paidAt": "2026-01-20"}""".formatted(UUID.randomUUID()))
                .post("/v1/orders/{id}/payments", order.orderId())
                .then()
                .statusCode(201);

        assertIsLeft(sale(order));
    }

    @Test
    void shouldLeaveASaleThatAReturnNames() {
        var order = anOrder().of(known);
        post(aReturnOf(order).toString()).statusCode(201);

        assertIsLeft(sale(order));
    }

    @Test
    void shouldLeaveASaleThatIsKnown() {
        var order = anOrder().of(known);
        post(order.toString()).statusCode(201);

        assertThat(newSales.record(List.of(sale(order)), PATIENCE)).containsExactly(Optional.empty());
    }

    @Test
    void shouldLeaveASaleThatCannotBeAccepted() {
        assertIsLeft(sale(anOrder().of(known).with("currency", "XPF")));
    }

    @Test
    void shouldLeaveTheSalesOfACustomerWhomOthersHoldAndRecordTheOthersAtOnce() throws Exception {
        var busy = anOrder();
        post(busy.toString()).statusCode(201);
        var sales = List.<Command>of(
                sale(anOrder().of(busy.customer())), sale(anOrder().of(known)));

        var recorded = whileAnotherHolds(
                "update customers set merged_into = null where customer_id = '%s'".formatted(busy.customer()),
                () -> newSales.record(sales, PATIENCE));

        assertThat(recorded).extracting(Optional::isPresent).containsExactly(false, true);
    }

    @Test
    void shouldNotWaitLongForAnotherTransactionThatStoresTheSameSale() {
        var order = anOrder().of(known);
        var stored = """
                insert into documents select (jsonb_populate_record(d, '{"order_id": "%s"}')).*
                from documents d where customer_id = '%s'""".formatted(order.orderId(), known);

        assertThatThrownBy(() -> whileAnotherHolds(stored, () -> newSales.record(List.of(sale(order)), PATIENCE)))
                .isInstanceOf(CustomersHeld.class);
    }

    @Test
    void shouldTryOnlyTheFirstOfSeveralOnOneDocument() {
        var order = anOrder().of(known);
        var sales = IntStream.rangeClosed(1, 3)
                .<Command>mapToObj(i -> sale(order.worth(i + ".00")))
                .toList();

        var recorded = newSales.record(sales, PATIENCE);

        assertThat(recorded).extracting(Optional::isPresent).containsExactly(true, false, false);
        assertThat(recorded.get(0)
                        .orElseThrow()
                        .outcome()
                        .after()
                        .orElseThrow()
                        .content()
                        .figures()
                        .total()
                        .amount())
                .isEqualByComparingTo("1");
    }

    @Test
    void shouldPresumeThatTheFirstRevisionOfASaleIsNew() {
        var id = new DocumentId("erp-demo", "SO-1");
        var content = content(anOrder(), DocumentType.SALE);

        assertThat(RecordNewSales.isPresumed(new Command.Submit(id, null, content)))
                .isTrue();
        assertThat(RecordNewSales.isPresumed(new Command.Submit(id, 1L, content)))
                .isTrue();
        assertThat(RecordNewSales.isPresumed(new Command.Submit(id, 2L, content)))
                .isFalse();
        assertThat(RecordNewSales.isPresumed(new Command.Submit(id, 1L, content(anOrder(), DocumentType.RETURN))))
                .isFalse();
        assertThat(RecordNewSales.isPresumed(new Command.Move(id))).isFalse();
    }

    /** Does work while another transaction holds the one row that its statement takes. */
    private <T> T whileAnotherHolds(String sql, Callable<T> work) throws Exception {
        try (var holder = dataSource.getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            try {
                assertThat(statement.executeUpdate(sql)).isEqualTo(1);
                return work.call();
            } finally {
                holder.rollback();
                holder.setAutoCommit(true);
            }
        }
    }

    private void assertIsLeft(Command sale) {
        assertThat(newSales.record(List.of(sale), PATIENCE)).containsExactly(Optional.empty());
        assertThat(isStored(sale)).isFalse();
    }

    private boolean isStored(Command sale) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select from documents where source = ? and order_id = ?")) {
            select.setString(1, sale.id().source());
            select.setString(2, sale.id().orderId());
            return select.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Command sale(OrderJson order) {
        return new Command.Submit(new DocumentId("erp-demo", order.orderId()), null, content(order, DocumentType.SALE));
    }

    private static Content content(OrderJson order, DocumentType type) {
        return new Content(
                type,
                DocumentStatus.CONFIRMED,
                order.customer(),
                OrderTime.on(LocalDate.of(2026, 1, 15), ZoneOffset.UTC),
                new Figures(new Money(new BigDecimal(order.amount()), order.currency()), null, null, List.of()),
                null,
                null);
    }
}
