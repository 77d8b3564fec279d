package io.keytier.scoring.topology;

import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.UnreadableEventException;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.Outcome;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Takes in one partition's purchase events and forwards what they make of the customers. */
final class PurchaseProcessor implements Processor<@Nullable String, byte @Nullable [], String, byte[]> {

    private final Engine engine;
    private ProcessorContext<String, byte[]> context;
    private Customers customers;
    private Announcer announcer;
    private Backlog backlog;

    PurchaseProcessor(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        customers = new Customers(Stores.of(context), engine.policy());
        announcer = new Announcer(context, engine.policy());
        backlog = engine.backlogs().of(context.taskId().partition());
        context.schedule(
                engine.timing().reviewInterval(),
                PunctuationType.WALL_CLOCK_TIME,
                new Reviews(engine, customers, announcer, backlog));
        context.schedule(
                engine.timing().importCheckInterval(),
                PunctuationType.WALL_CLOCK_TIME,
                new SilentImports(engine, customers, announcer, backlog));
    }

    @Override
    public void process(Record<@Nullable String, byte @Nullable []> purchase) {
        try {
            apply(PurchaseReader.read(purchase));
        } catch (UnreadableEventException unreadable) {
            announcer.deadLetter(purchase, unreadable);
        }
        context.recordMetadata().ifPresent(metadata -> backlog.processed(metadata.offset()));
    }

    private void apply(PurchaseEvent event) {
        var stored = customers.find(event.customerId());
        var customer = stored != null
                ? stored.customer()
                : Customer.unknown(event.customerId(), event.acceptedOn(), engine.policy());
        var outcome = outcomeOf(event, customer);
        if (outcome.customer() != customer) {
            customers.keep(outcome.customer(), stored);
            announcer.announce(outcome);
        }
    }

    private Outcome outcomeOf(PurchaseEvent event, Customer customer) {
        var scoring = engine.scoring();
        var books = customers.booksOf(customer.id());
        if (event instanceof ImportClosed closed) {
            return scoring.closeImport(customer, books, closed.importId(), closed.acceptedOn());
        }
        var purchase = PurchaseReader.purchaseOf(event);
        return scoring.record(customer, books, purchase.document(), purchase.receipt());
    }
}
