package io.keytier.orders.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.keytier.contracts.PurchaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a chunk of commands is about. Each command meets what the ones before it left; what has to be
 * written is known at the end.
 */
public final class Ledger {

    private final Map<DocumentId, Document> documents;
    private final Map<DocumentId, Document> changed = new LinkedHashMap<>();
    private final List<Document> replaced = new ArrayList<>();
    private final List<PurchaseEvent> events = new ArrayList<>();
    private final Map<DocumentId, Document> stored;
    private final Decision decision;

    /** @param stored every document that the commands may be about, as it is stored */
    public Ledger(Map<DocumentId, Document> stored, Decision decision) {
        this.documents = new HashMap<>(stored);
        this.stored = Map.copyOf(stored);
        this.decision = decision;
    }

    /** Decides a command and remembers what it changed. */
    public Outcome apply(Command command) {
        var outcome = command.decide(documents.get(command.id()), decision);
        if (outcome instanceof Outcome.Accepted accepted) {
            documents.put(command.id(), accepted.document());
            changed.put(command.id(), accepted.document());
            accepted.replaced().ifPresent(replaced::add);
            events.addAll(accepted.events());
        }
        return outcome;
    }

    /** Documents that are to be stored for the first time. */
    public List<Document> created() {
        return changed.values().stream()
                .filter(document -> !stored.containsKey(document.id()))
                .toList();
    }

    /** Stored documents that have a new version. */
    public List<Document> revised() {
        return changed.values().stream()
                .filter(document -> stored.containsKey(document.id()))
                .toList();
    }

    /** Versions that were the latest ones, also those that came and went within the chunk. */
    public List<Document> replaced() {
        return List.copyOf(replaced);
    }

    /** Documents, as they are now, whose customer is another one than is stored, or that are stored with none. */
    public List<Document> arrived() {
        return changed.values().stream()
                .filter(document -> !document.customerId().equals(customerBefore(document.id())))
                .toList();
    }

    /** Sales that the changed documents name as theirs. */
    public Set<DocumentId> originals() {
        return changed.values().stream()
                .flatMap(document -> Optional.ofNullable(document.content().original()).stream())
                .collect(Collectors.toSet());
    }

    private @Nullable String customerBefore(DocumentId id) {
        var before = stored.get(id);
        return before == null ? null : before.customerId();
    }

    /** All events, in the order in which they came to be. */
    public List<PurchaseEvent> events() {
        return List.copyOf(events);
    }
}
