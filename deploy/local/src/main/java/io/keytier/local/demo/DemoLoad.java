package io.keytier.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.keytier.local.api.Patience;
import io.keytier.local.api.ServiceClient;
import io.keytier.local.api.UnavailableException;
import io.keytier.local.history.Company;
import io.keytier.local.history.DemoData;
import io.keytier.local.history.HistoricDocument;
import io.keytier.local.history.History;

/**
 * Sends the demo's data: rates, companies, the older history as one import a history, and the last weeks live in order
 * of day. Everything has a natural key, so whatever a broken service left unclear is simply sent again.
 */
final class DemoLoad {

    private final ServiceClient orders;
    private final ServiceClient accounts;
    private final Patience patience;
    private final Progress progress;

    DemoLoad(ServiceClient orders, ServiceClient accounts, Patience patience, Progress progress) {
        this.orders = orders;
        this.accounts = accounts;
        this.patience = patience;
        this.progress = progress;
    }

    /** @param liveFrom the first day that is sent live */
    LoadTotals load(DemoData data, LocalDate liveFrom) {
        data.histories().forEach(this::setRate);
        progress.done("Exchange rates set: " + DemoData.RATES + " CNY");
        data.companies().forEach(this::putCompany);
        progress.done("Companies known by name: " + data.companies().size());
        var totals = LoadTotals.NOTHING;
        for (var history : data.histories()) {
            totals = totals.plus(importHistory(history, history.before(liveFrom).toList()));
        }
        return totals.plus(sendLive(data, liveFrom));
    }

    private void setRate(History history) {
        var path = "/v1/exchange-rates/" + history.currency() + "/"
                + history.firstDay().minusDays(1);
        var rate = DemoData.RATES.get(history.currency()).toPlainString();
        patience.untilAvailable(() -> orders.put(path, Map.of("rate", rate))).ok();
    }

    private void putCompany(Company company) {
        var path = "/v1/accounts/" + ServiceClient.segment(company.customerId());
        var body = Map.of("name", company.name(), "country", company.country());
        patience.untilAvailable(() -> accounts.put(path, body)).ok();
    }

    private LoadTotals importHistory(History history, List<HistoricDocument> documents) {
        var step = history.name() + ", history";
        var totals = patience.untilAvailable(() -> bulk("backfill", step, documents));
        progress.done(String.format("%s: %,d documents imported", step, totals.accepted()));
        return totals;
    }

    private LoadTotals sendLive(DemoData data, LocalDate liveFrom) {
        var totals = LoadTotals.NOTHING;
        var end = data.histories().stream()
                .map(History::lastDay)
                .max(LocalDate::compareTo)
                .orElseThrow()
                .plusDays(1);
        for (var day : liveFrom.datesUntil(end).toList()) {
            for (var history : data.histories()) {
                totals = totals.plus(sendDay(history, day));
            }
        }
        progress.done(String.format("Last weeks, live: %,d documents", totals.accepted()));
        return totals;
    }

    /** A document with lines goes alone, as an ERP sends it that posts each order; the others as the day's bulk. */
    private LoadTotals sendDay(History history, LocalDate day) {
        var documents = history.on(day).toList();
        var totals = LoadTotals.NOTHING;
        for (var document : documents.stream()
                .filter(document -> !document.lines().isEmpty())
                .toList()) {
            var answer = patience.untilAvailable(() -> orders.post("/v1/orders", DocumentJson.body(document)));
            totals = totals.plus(LoadTotals.ofOne(document.orderId(), answer));
        }
        var others = documents.stream()
                .filter(document -> document.lines().isEmpty())
                .toList();
        if (others.isEmpty()) {
            return totals;
        }
        Supplier<LoadTotals> attempt = () -> bulk("live", history.name() + ", live on " + day, others);
        return totals.plus(patience.untilAvailable(attempt));
    }

    private LoadTotals bulk(String mode, String step, List<HistoricDocument> documents) {
        var chunks = DocumentJson.lines(documents, taken -> progress.at(step, taken, documents.size()));
        var answer = orders.postLines("/v1/orders/bulk?mode=" + mode, chunks).ok();
        for (var error : answer.path("errors")) {
            if (error.path("status").asInt() >= 500) {
                throw new UnavailableException("orders-service could not take all of it", null);
            }
        }
        return LoadTotals.ofBulk(answer);
    }
}
