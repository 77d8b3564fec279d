package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.bulk;
import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.Topics;
import io.keytier.orders.OrdersServiceTest;
import io.keytier.orders.application.CloseImports;
import io.keytier.orders.application.Imports;
import io.keytier.testkit.Tokens;
import io.keytier.testkit.TopicProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OrdersServiceTest
class BackfillTest {

    @Inject
    Imports imports;

    @Inject
    CloseImports closeImports;

    @TestHTTPResource("/v1/orders/bulk?mode=backfill")
    URI backfill;

    @Test
    void shouldCloseTheImportForEveryCustomerTouchedAfterTheirDocuments() {
        var order = anOrder();
        var customer = order.customer();
        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            bulk("backfill", order + "\n" + anOrder().of(customer) + "\n" + order)
                    .statusCode(200)
                    .body("created", is(2))
                    .body("replayed", is(1));

            var first = (PurchaseRecorded) purchases.awaitNext(customer).data();
            var second = (PurchaseRecorded) purchases.awaitNext(customer).data();
            var closed = (ImportClosed) purchases.awaitNext(customer).data();
            assertThat(first.importId()).isNotNull().isEqualTo(closed.importId());
            assertThat(second.importId()).isEqualTo(closed.importId());
        }
    }

    @Test
    void shouldNotTouchACustomerWhoseDocumentsAreReplayed() {
        var order = anOrder();
        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            bulk("live", order.toString()).body("created", is(1));
            purchases.awaitNext(order.customer());
            bulk("backfill", order + "\n" + anOrder().of("C-after-" + order.customer()))
                    .body("replayed", is(1))
                    .body("created", is(1));

            purchases.awaitNext("C-after-" + order.customer(), event -> event instanceof ImportClosed);
            assertThat(purchases.drain(java.time.Duration.ofMillis(300)))
                    .noneMatch(event -> event.data().customerId().equals(order.customer()));
        }
    }

    @Test
    void shouldKeepWhatWasCommittedAndCloseTheImportWhenTheConnectionBreaks() throws IOException {
        var customer = "C-" + UUID.randomUUID();
        var lines = IntStream.range(0, 600)
                .mapToObj(i -> anOrder().of(customer).toString())
                .collect(Collectors.joining("\n", "", "\n"));
        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            sendAndBreakOff(lines, () -> purchases.awaitNext(customer));

            purchases.awaitNext(customer, event -> event instanceof ImportClosed);
        }
    }

    @Test
    void shouldCloseAnImportWhoseProcessDied() {
        var customer = "C-" + UUID.randomUUID();
        var importId = UUID.randomUUID().toString();
        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> imports.touch(importId, Set.of(customer), Instant.parse("2026-01-01T00:00:00Z")));
            closeImports.closeAbandoned();

            var closed = (ImportClosed) purchases.awaitNext(customer).data();
            assertThat(closed.importId()).isEqualTo(importId);
            assertThat(imports.waiting(importId, 1)).isEmpty();
        }
    }

    private void sendAndBreakOff(String lines, Runnable whileOpen) throws IOException {
        var body = lines.getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket(backfill.getHost(), backfill.getPort())) {
            var head =
                    """
                    POST %s?%s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: %s\r
                    Content-Type: application/x-ndjson\r
                    Content-Length: %d\r
                    \r
                    """.formatted(backfill.getPath(), backfill.getQuery(), Tokens.bearer("erp"), body.length + 1_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            whileOpen.run();
        }
    }
}
