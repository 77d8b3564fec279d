package io.keytier.local.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import io.keytier.contracts.Topic;
import io.keytier.contracts.Topics;
import io.keytier.local.api.Endpoints;
import io.keytier.local.api.Patience;
import io.keytier.local.api.Tokens;
import io.keytier.local.api.UnavailableException;

/**
 * Whether, once everything has drained, every customer has one tier: in scoring, in accounts and in the plan. A dead
 * letter means no.
 */
public final class InStep {

    /** How long it may take until all is told, when nothing is under way: an import whose sender died closes late. */
    private static final Duration SETTLING = Duration.ofSeconds(90);

    private final Endpoints endpoints;
    private final Customers customers;
    private final Duration limit;
    private final Consumer<String> waitingFor;

    /**
     * @param limit how long each stage may take to drain
     * @param waitingFor is told what is still under way
     */
    public InStep(Endpoints endpoints, Tokens tokens, Duration limit, Consumer<String> waitingFor) {
        this.endpoints = endpoints;
        this.customers = new Customers(endpoints, tokens);
        this.limit = limit;
        this.waitingFor = waitingFor;
    }

    /**
     * Waits until all has drained, then compares.
     *
     * @throws UnavailableException if it does not drain
     */
    public Verdict check(Collection<String> customerIds) {
        new Drain(endpoints, new Patience(limit, waitingFor)).await();
        return new Patience(SETTLING, waitingFor).untilGood(() -> compare(customerIds), Verdict::inStep);
    }

    private Verdict compare(Collection<String> customerIds) {
        var views = customers.views(customerIds);
        var differences = new ArrayList<String>(deadLetters());
        views.forEach(view -> differences.addAll(view.differences()));
        return new Verdict(views, differences);
    }

    private List<String> deadLetters() {
        var contents = new TopicContents(endpoints.bootstrapServers());
        return Topics.ALL.stream()
                .filter(Topic::hasDlq)
                .filter(topic -> !contents.all(topic.dlq()).isEmpty())
                .map(topic -> contents.all(topic.dlq()).size() + " dead letters on " + topic.dlq())
                .toList();
    }
}
