package io.keytier.local.verify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import io.keytier.local.api.Endpoints;
import io.keytier.local.api.ServiceClient;
import io.keytier.local.api.Tokens;

/** Asks every service for the customers it knows. */
public final class Customers {

    private static final int REQUESTS_AT_ONCE = 8;

    private final ServiceClient scoring;
    private final ServiceClient accounts;
    private final ServiceClient visits;

    /** Reads as a manager, who may see every customer. */
    public Customers(Endpoints endpoints, Tokens tokens) {
        var token = tokens.of("manager");
        scoring = new ServiceClient(endpoints.scoring(), token);
        accounts = new ServiceClient(endpoints.accounts(), token);
        visits = new ServiceClient(endpoints.visits(), token);
    }

    /** Each customer as the three services tell it now. */
    public List<CustomerView> views(Collection<String> customerIds) {
        var scores = scores(customerIds);
        var accountsById = accounts.all("/v1/accounts").stream()
                .collect(toMap(account -> account.path("customerId").asText(), AccountView::of));
        var plans = visits.all("/v1/plans?status=OPEN").stream()
                .collect(groupingBy(plan -> plan.path("customerId").asText()));
        return customerIds.stream()
                .map(id -> new CustomerView(
                        id,
                        scores.containsKey(id) ? ScoreView.of(scores.get(id)) : null,
                        accountsById.get(id),
                        plans.getOrDefault(id, List.of()).stream()
                                .map(PlanView::of)
                                .toList()))
                .toList();
    }

    /** The answers of {@code GET /v1/scores/{customerId}}, without customers that scoring has never seen. */
    public Map<String, JsonNode> scores(Collection<String> customerIds) {
        var executor = Executors.newFixedThreadPool(REQUESTS_AT_ONCE);
        try {
            var scores = new HashMap<String, JsonNode>();
            var requests = customerIds.stream().map(this::scoreOf).toList();
            for (var answer : executor.invokeAll(requests)) {
                var score = answer.get();
                if (score.has("customerId")) {
                    scores.put(score.path("customerId").asText(), score);
                }
            }
            return scores;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for scores", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private Callable<JsonNode> scoreOf(String customerId) {
        return () -> {
            var answer = scoring.get("/v1/scores/" + ServiceClient.segment(customerId));
            return answer.status() == 404 ? answer.body() : answer.ok();
        };
    }
}
