package io.keytier.scoring.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.CustomerScored;
import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.Topic;
import io.keytier.contracts.Topics;
import io.keytier.scoring.domain.Books;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.PolicyVersion;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The real processor of one partition over stores that hold the real bytes, without the driver's commits: fast enough
 * for laws over thousands of customers. It can be restarted at any time; its stores and what it published stay.
 */
final class Task {

    private static final Instant LONG_AFTER = Instant.parse("2100-01-01T00:00:00Z");

    private final Engine engine;
    private final ByteStore.Counts counts = new ByteStore.Counts();
    private final ByteStore bytes = new ByteStore(Stores.STATE, counts);
    private final List<Event<CustomerChange>> changes = new ArrayList<>();
    private final Map<String, CustomerScored> scores = new HashMap<>();
    private final List<String> deadLetters = new ArrayList<>();
    private MockProcessorContext<String, byte[]> context;
    private Processor<String, byte[], String, byte[]> processor;
    private Customers customers;
    private LocalDate today = LocalDate.EPOCH;
    private Instant silence = LONG_AFTER;

    Task(Policy policy) {
        this(policy, Driver.TIMING);
    }

    Task(Policy policy, Engine.Timing timing) {
        this(policy, timing, partition -> Backlog.NONE);
    }

    Task(Policy policy, Engine.Timing timing, Backlogs backlogs) {
        this(policy, timing, backlogs, Engine.SMALL_HISTORY);
    }

    Task(Policy policy, Engine.Timing timing, Backlogs backlogs, int smallHistory) {
        engine = new Engine(new PolicyBook(policy), () -> today, backlogs, timing, Observer.NONE, smallHistory);
        restart();
    }

    /** Starts a new processor on the stores as they are. */
    void restart() {
        if (processor != null) {
            processor.close();
        }
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "laws");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none");
        context = new MockProcessorContext<>(settings);
        context.setCurrentSystemTimeMs(0);
        var store = Stores.builder(bytes).withLoggingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        processor = new PurchaseProcessor(engine);
        processor.init(context);
        customers = new Customers(Stores.of(context), engine.policies(), engine.smallHistory());
    }

    void send(PurchaseEvent event) {
        var type = Topics.PURCHASES.typeOf(event);
        var headers = new RecordHeaders();
        EventCodec.headers(new Event<>("id", "/keytier/orders-service", type, Instant.EPOCH, event))
                .forEach(headers::add);
        processor.process(new Record<>(event.customerId(), EventCodec.body(event), 0, headers));
        collect();
    }

    /** A version of the policy becomes known. */
    void publish(PolicyVersion version) {
        engine.policies().add(version);
    }

    /** A slice of what a new policy does in the background. */
    void rollsOut() {
        punctuate(PolicyRollout.class, Instant.EPOCH);
    }

    /** The business clock shows a day, who is due by it is reviewed, and a new policy reaches everybody. */
    void comes(LocalDate day) {
        today = day;
        punctuate(Reviews.class, Instant.EPOCH);
        rollsOut();
    }

    /** Nothing has been heard of any open import for long. */
    void fallsSilent(LocalDate day) {
        today = day;
        silence = silence.plus(Duration.ofHours(1));
        punctuate(SilentImports.class, silence);
    }

    private void punctuate(Class<?> kind, Instant at) {
        for (var scheduled : context.scheduledPunctuators()) {
            if (scheduled.getType() == PunctuationType.WALL_CLOCK_TIME && kind.isInstance(scheduled.getPunctuator())) {
                scheduled.getPunctuator().punctuate(at.toEpochMilli());
            }
        }
        collect();
    }

    private void collect() {
        for (var forwarded : context.forwarded()) {
            var sink = forwarded.childName().orElseThrow();
            if (sink.equals(ScoringTopology.CHANGES)) {
                changes.add(read(Topics.CHANGES, forwarded.record()));
            } else if (sink.equals(ScoringTopology.SCORES)) {
                var score = read(Topics.SCORES, forwarded.record()).data();
                scores.put(score.customerId(), score);
            } else {
                deadLetters.add(new String(forwarded
                        .record()
                        .headers()
                        .lastHeader(Announcer.REASON)
                        .value()));
            }
        }
        context.resetForwards();
    }

    private static <T> Event<T> read(Topic<T> topic, Record<? extends String, ? extends byte[]> found) {
        return EventCodec.read(topic, name -> found.headers().lastHeader(name).value(), found.value());
    }

    /** All changes ever published, in order. */
    List<Event<CustomerChange>> changes() {
        return changes;
    }

    /** The scores topic after compaction. */
    Map<String, CustomerScored> scores() {
        return scores;
    }

    List<String> deadLetters() {
        return deadLetters;
    }

    Policy policy() {
        return engine.policies().timeline().policies().current().policy();
    }

    ByteStore.Counts counts() {
        return counts;
    }

    Customer customer(String id) {
        return customers.open(id).stored().customer();
    }

    Books booksOf(String id) {
        return customers.open(id).books();
    }

    /** All that is stored. */
    Map<Bytes, String> bytes() {
        var all = new HashMap<Bytes, String>();
        try (var found = state().all()) {
            found.forEachRemaining(entry -> all.put(entry.key, HexFormat.of().formatHex(entry.value)));
        }
        return all;
    }

    KeyValueStore<Bytes, byte[]> state() {
        return Stores.of(context);
    }

    /** All documents kept of a customer. */
    List<io.keytier.scoring.domain.Document> documentsOf(String id) {
        var found = new ArrayList<io.keytier.scoring.domain.Document>();
        var kind = Keys.edge(Keys.DOCUMENT);
        customers.open(id).history().first(kind, Keys.endOf(kind), (key, value) -> {
            found.add(StoredDocuments.FORMAT.fromBytes(Keys.documentOf(key), value));
            return null;
        });
        return found;
    }
}
