package io.keytier.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.Topics;
import io.keytier.local.api.Answer;
import io.keytier.local.api.Endpoints;
import io.keytier.local.api.Patience;
import io.keytier.local.api.ServiceClient;
import io.keytier.local.verify.Audit;
import io.keytier.local.verify.InStep;
import io.keytier.local.verify.PlainRecomputation;
import io.keytier.local.verify.TopicContents;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** What an ERP, a salesperson and a manager do with the running system. */
final class Story {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration AFTER_A_CRASH = Duration.ofSeconds(90);

    private final StackUnderTest stack;
    private final Endpoints at;

    Story(StackUnderTest stack) {
        this.stack = stack;
        this.at = stack.endpoints();
    }

    StackUnderTest stack() {
        return stack;
    }

    /** The business day; the clock has no offset. */
    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    ServiceClient orders(String role) {
        return new ServiceClient(at.orders(), stack.tokens().of(role));
    }

    ServiceClient scoring(String role) {
        return new ServiceClient(at.scoring(), stack.tokens().of(role));
    }

    ServiceClient scoring(ServiceProcess instance, String role) {
        return new ServiceClient(instance.endpoint(), stack.tokens().of(role));
    }

    ServiceClient accounts(String role) {
        return new ServiceClient(at.accounts(), stack.tokens().of(role));
    }

    ServiceClient visits(String role) {
        return new ServiceClient(at.visits(), stack.tokens().of(role));
    }

    /** Posts documents one by one; each must be new or a newer revision. */
    void post(SentDocument... documents) {
        for (var document : documents) {
            assertThat(orders("erp").post("/v1/orders", document.body())).returns(201, Answer::status);
        }
    }

    /** Posts documents at once, again and again until orders-service is there to take them. */
    JsonNode bulk(String mode, Collection<SentDocument> documents) {
        var lines = new ByteArrayOutputStream();
        documents.forEach(document -> {
            lines.writeBytes(EventCodec.body(document.body()));
            lines.write('\n');
        });
        var body = List.of(lines.toByteArray());
        return new Patience(AFTER_A_CRASH, waiting -> {})
                .untilAvailable(() -> orders("erp").postLines("/v1/orders/bulk?mode=" + mode, body))
                .ok();
    }

    JsonNode score(String customerId) {
        return scoring("manager")
                .get("/v1/scores/" + ServiceClient.segment(customerId))
                .body();
    }

    JsonNode account(String customerId) {
        return accounts("manager")
                .get("/v1/accounts/" + ServiceClient.segment(customerId))
                .body();
    }

    List<JsonNode> openPlans(String customerId) {
        return visits("manager").all("/v1/plans?status=OPEN&customerId=" + ServiceClient.segment(customerId));
    }

    List<CustomerChange> changes(String customerId) {
        return changesByCustomer().getOrDefault(customerId, List.of());
    }

    /** The changes of every customer that has any, by one reading of the topic. */
    Map<String, List<CustomerChange>> changesByCustomer() {
        return new TopicContents(at.bootstrapServers())
                .events(Topics.CHANGES).stream()
                        .map(Event::data)
                        .collect(Collectors.groupingBy(CustomerChange::customerId));
    }

    ConditionFactory soon() {
        return Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(200));
    }

    /** Waits until all has drained; every service must tell the same of these customers. */
    void awaitInStep(Collection<String> customerIds) {
        var verdict = new InStep(at, stack.tokens(), AFTER_A_CRASH, waiting -> {}).check(customerIds);
        assertThat(verdict.differences()).isEmpty();
    }

    /** Every customer of these documents must be as a plain recomputation says, with an unbroken chain of changes. */
    void awaitRecomputed(Collection<SentDocument> latest, LocalDate day) {
        var expected =
                new PlainRecomputation(latest.stream().map(SentDocument::plain).toList());
        var audit = new Audit(at, stack.tokens());
        soon().untilAsserted(() -> assertThat(audit.faults(expected, day)).isEmpty());
    }
}
