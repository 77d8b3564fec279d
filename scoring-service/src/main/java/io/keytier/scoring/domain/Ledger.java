package io.keytier.scoring.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Books one event's documents: finds what they match, keeps them, and gathers by business day what that changes. A
 * document of a day after {@code asOf} is kept and matched, but counts for nothing before its day.
 */
public final class Ledger {

    private final DocumentJournal documents;
    private final LocalDate asOf;
    private final Map<LocalDate, Tally> changes = new TreeMap<>();
    private boolean movedPostponed;

    Ledger(DocumentJournal documents, LocalDate asOf) {
        this.documents = documents;
        this.asOf = asOf;
    }

    /** What has changed by day; days that came out even may be among them. */
    Map<LocalDate, Tally> changes() {
        return changes;
    }

    /** The first day that a document now waits for, given the first before this event. */
    @Nullable
    LocalDate firstPostponed(@Nullable LocalDate before) {
        return movedPostponed ? documents.firstPostponedAfter(asOf) : before;
    }

    /** Puts a version in the place of the one known so far. The caller has made sure that it is newer. */
    void replace(Document incoming) {
        var known = documents.find(incoming.id());
        if (known == null) {
            add(incoming);
        } else {
            documents.keep(incoming.replace(known, this));
        }
    }

    /** Adds a document of which nothing is known so far. */
    void add(Document incoming) {
        documents.keep(incoming.enter(this, false));
    }

    /** Counts the documents that waited for this day. */
    void arrive(LocalDate day) {
        var arriving = new ArrayList<Document>();
        for (var id : documents.postponedTo(day)) {
            var document = documents.find(id);
            if (document != null) {
                arriving.add(document);
            }
            documents.forget(day, id);
            movedPostponed = true;
        }
        // Sales first: a return changes what its sale counts for, and so must find it counted.
        arriving.sort(Comparator.comparing(Return.class::isInstance));
        for (var document : arriving) {
            if (document instanceof Sale sale) {
                count(day, sale.tally());
            } else if (document instanceof Return returned) {
                returned.arrive(this);
            }
        }
    }

    DocumentBook documents() {
        return documents;
    }

    boolean counts(LocalDate day) {
        return !day.isAfter(asOf);
    }

    void count(LocalDate day, Tally tally) {
        if (counts(day) && !tally.isEmpty()) {
            changes.merge(day, tally, Tally::plus);
        }
    }

    void drop(LocalDate day, Tally tally) {
        count(day, tally.negate());
    }

    void keep(Document document) {
        documents.keep(document);
    }

    /** The returns that match a sale and count by now. */
    List<Return> returnsOf(Sale sale) {
        var matching = new ArrayList<Return>();
        for (var id : documents.linkedTo(sale.id())) {
            if (documents.find(id) instanceof Return found
                    && !found.cancelled()
                    && counts(found.day())
                    && sale.matches(found)) {
                matching.add(found);
            }
        }
        return matching;
    }

    void link(DocumentId sale, Return from) {
        documents.link(sale, from.id());
        var target = documents.find(sale);
        if (target == null) {
            documents.keep(new Awaited(sale));
        } else if (!target.named()) {
            documents.keep(target.asNamed());
        }
    }

    void unlink(DocumentId sale, Return from) {
        documents.unlink(sale, from.id());
    }

    void postpone(Document document, LocalDate day) {
        if (!counts(day)) {
            documents.postpone(day, document.id());
            movedPostponed = true;
        }
    }

    void forget(Document document, LocalDate day) {
        if (!counts(day)) {
            documents.forget(day, document.id());
            movedPostponed = true;
        }
    }
}
