package io.keytier.scoring.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.UnreadableEventException;
import io.keytier.scoring.domain.Books;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.ImportEnd;
import io.keytier.scoring.domain.Outcome;
import io.keytier.scoring.domain.Timeline;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Takes in one partition's purchase events and forwards what they make of the customers. */
final class PurchaseProcessor implements Processor<@Nullable String, byte @Nullable [], String, byte[]> {

    private final Engine engine;
    private final Pace pace = new Pace();
    private ProcessorContext<String, byte[]> context;
    private Customers customers;
    private Announcer announcer;
    private Backlog backlog;
    private PolicyRollout rollout;
    private Slices slices;

    PurchaseProcessor(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        int number = context.taskId().partition();
        this.context = context;
        customers = new Customers(Stores.of(context), engine.policies(), engine.smallHistory());
        announcer = new Announcer(context, engine.policies(), engine.observer());
        backlog = engine.backlogs().of(number);
        slices = new Slices(engine.timing().reviewSlice(), engine.observer());
        slices.join();
        var partition = new Partition(number, engine, customers, announcer, backlog, slices);
        rollout = new PolicyRollout(partition);
        for (var work : List.of(new Reviews(partition), rollout, new SilentImports(partition, pace))) {
            context.schedule(engine.timing().reviewInterval(), PunctuationType.WALL_CLOCK_TIME, work);
        }
    }

    @Override
    public void process(Record<@Nullable String, byte @Nullable []> purchase) {
        try {
            apply(PurchaseReader.read(purchase));
            customers.write();
        } catch (UnreadableEventException unreadable) {
            announcer.deadLetter(purchase, unreadable);
        }
        context.recordMetadata().ifPresent(metadata -> backlog.processed(metadata.offset()));
    }

    @Override
    public void close() {
        slices.leave();
        engine.policies().left(context.taskId().partition());
        engine.observer().left(context.taskId().partition());
    }

    private void apply(PurchaseEvent event) {
        pace.read(event.acceptedAt(), Instant.ofEpochMilli(context.currentSystemTimeMs()));
        var file = customers.open(event.customerId());
        var stored = file.stored();
        var timeline = stored == null
                ? engine.policies().timeline()
                : engine.policies().knowing(stored.customer().rating().policyVersion());
        var customer = stored != null
                ? stored.customer()
                : timeline.unknown(event.customerId(), event.acceptedOn(), event.acceptedAt());
        var outcome = outcomeOf(event, customer, file.books(), timeline);
        if (stored != null || outcome.customer() != customer) {
            outcome = withCurrentPolicy(outcome, file.books(), timeline);
        }
        if (outcome.customer() != customer) {
            customers.keep(outcome.customer(), file);
            announcer.announce(outcome);
            if (outcome.scored()) {
                engine.observer()
                        .moved(Duration.ofMillis(context.currentSystemTimeMs()
                                - event.acceptedAt().toEpochMilli()));
            }
        }
    }

    /** What was accepted before a policy but comes after its roll-out has set out brings the policy along. */
    private Outcome withCurrentPolicy(Outcome outcome, Books books, Timeline timeline) {
        var customer = outcome.customer();
        return timeline.isCurrent(customer)
                        || !rollout.hasBegun(timeline.policies().current().number())
                ? outcome
                : outcome.then(timeline.adoptAll(customer, books));
    }

    private static Outcome outcomeOf(PurchaseEvent event, Customer customer, Books books, Timeline timeline) {
        if (event instanceof ImportClosed closed) {
            var end = new ImportEnd(closed.importId(), closed.acceptedOn(), closed.acceptedAt());
            return timeline.closeImport(customer, books, end);
        }
        var purchase = PurchaseReader.purchaseOf(event);
        return timeline.record(customer, books, purchase.document(), purchase.receipt());
    }
}
