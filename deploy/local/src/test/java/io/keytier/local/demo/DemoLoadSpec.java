package io.keytier.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.keytier.contracts.DocumentType;
import io.keytier.local.api.Patience;
import io.keytier.local.api.ServiceClient;
import io.keytier.local.history.Company;
import io.keytier.local.history.DemoData;
import io.keytier.local.history.HistoricDocument;
import io.keytier.local.history.History;
import io.keytier.local.history.OrderLine;
import io.keytier.local.history.OrderTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoLoadSpec {

    private static final LocalDate LIVE_FROM = LocalDate.of(2026, 11, 22);

    private FakeOrders services;

    @BeforeEach
    void start() throws IOException {
        services = new FakeOrders();
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void shouldSendRatesCompaniesHistoryAndThenTheLastDaysInOrder() {
        load();

        assertThat(services.requests())
                .extracting(FakeOrders.Request::line)
                .containsExactly(
                        "PUT /v1/exchange-rates/USD/2026-11-20",
                        "PUT /v1/accounts/ALFKI",
                        "POST /v1/orders/bulk?mode=backfill",
                        "POST /v1/orders",
                        "POST /v1/orders/bulk?mode=live");
    }

    @Test
    void shouldSendAHistoryAsOneDocumentALine() {
        load();

        assertThat(services.requests().get(2).body().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"orderId\":\"") && line.contains("\"amount\":\"10.0000\""));
    }

    @Test
    void shouldSendAgainWhatABrokenServiceLeftUnclear() {
        services.failNext(503, 500);

        var totals = load();

        assertThat(services.requests())
                .extracting(FakeOrders.Request::line)
                .filteredOn(line -> line.endsWith("backfill"))
                .hasSize(3);
        assertThat(totals.created()).isEqualTo(4);
    }

    private LoadTotals load() {
        var client = new ServiceClient(services.endpoint(), "a-token");
        var progress = new Progress(new PrintStream(new ByteArrayOutputStream()), false);
        var patience = new Patience(Duration.ofSeconds(20), progress::update);
        return new DemoLoad(client, client, patience, progress).load(data(), LIVE_FROM);
    }

    private static DemoData data() {
        var line = new OrderLine("11", BigDecimal.ONE, BigDecimal.TEN);
        var documents = List.of(
                document("1", LIVE_FROM.minusDays(1), List.of()),
                document("2", LIVE_FROM.minusDays(1), List.of(line)),
                document("3", LIVE_FROM, List.of(line)),
                document("4", LIVE_FROM.plusDays(1), List.of()));
        return new DemoData(
                List.of(new History("a shop", "USD", documents, Map.of())),
                List.of(new Company("ALFKI", "Alfreds Futterkiste", "Germany")));
    }

    private static HistoricDocument document(String orderId, LocalDate day, List<OrderLine> lines) {
        var amount = new BigDecimal("10.0000");
        return new HistoricDocument(
                orderId, DocumentType.SALE, "ALFKI", new OrderTime(day, null), "USD", amount, lines);
    }
}
