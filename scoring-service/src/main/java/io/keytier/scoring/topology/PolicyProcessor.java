package io.keytier.scoring.topology;

import io.keytier.contracts.UnreadableEventException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes every version of the policy into the book: at each start all of them, before anything is processed. */
final class PolicyProcessor implements Processor<String, byte @Nullable [], Void, Void> {

    private static final Logger LOG = Logger.getLogger(PolicyProcessor.class);

    private final PolicyBook book;
    private KeyValueStore<String, byte[]> store;

    PolicyProcessor(PolicyBook book) {
        this.book = book;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(Stores.POLICIES);
    }

    @Override
    public void process(Record<String, byte @Nullable []> policy) {
        try {
            var version = PolicyEvents.read(policy.headers(), policy.value());
            store.put(policy.key(), policy.value());
            book.add(version);
        } catch (UnreadableEventException unreadable) {
            // The topic has one writer, this service; a version that it cannot read is one of a newer release.
            LOG.errorf("a policy cannot be read and is passed over: key=%s cause=%s", policy.key(), unreadable);
        }
    }
}
