package io.keytier.local.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.keytier.contracts.Topics;
import io.keytier.local.api.Endpoints;
import io.keytier.local.api.Tokens;

/** Holds every customer's score against the plain recomputation, and every chain of changes against the score. */
public final class Audit {

    private final Customers customers;
    private final TopicContents topics;

    /** Of a stack that has drained. */
    public Audit(Endpoints endpoints, Tokens tokens) {
        this.customers = new Customers(endpoints, tokens);
        this.topics = new TopicContents(endpoints.bootstrapServers());
    }

    /**
     * What is wrong with any customer of the recomputation; empty if nothing.
     *
     * @param today the business day of scoring-service
     */
    public List<String> faults(PlainRecomputation expected, LocalDate today) {
        var scores = customers.scores(expected.customers());
        var chains = new Chains(topics.events(Topics.CHANGES));
        var faults = new ArrayList<>(chains.faults());
        for (var customerId : expected.customers()) {
            var answer = scores.get(customerId);
            if (answer == null) {
                faults.add(customerId + ": scoring has never seen it");
                continue;
            }
            expected.score(customerId, today)
                    .differencesFrom(answer, today)
                    .forEach(difference -> faults.add(customerId + ": " + difference));
            var score = ScoreView.of(answer);
            faults.addAll(chains.faultsAtEnd(customerId, score.tier(), score.segment()));
        }
        return faults;
    }
}
