package io.keytier.orders.application;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.Ledger;
import io.keytier.orders.domain.Outcome;
import io.keytier.orders.domain.Standing;

/** Says how recorded documents stand to others, within their transaction. A sale without returns needs no asking. */
@ApplicationScoped
class TellStandings {

    private final FindDocuments documents;

    TellStandings(FindDocuments documents) {
        this.documents = documents;
    }

    List<Recorded> of(List<Outcome> outcomes, Ledger ledger, StoredDocuments stored) {
        var originals = ledger.originals();
        Predicate<Document> isRelated = document -> !document.content().isSale()
                || stored.returned().contains(document.id())
                || originals.contains(document.id());
        var asked = outcomes.stream()
                .flatMap(outcome -> outcome.after().stream())
                .filter(isRelated)
                .map(Document::id)
                .collect(Collectors.toSet());
        var standings = documents.standingsOf(asked);
        return outcomes.stream()
                .map(outcome -> new Recorded(
                        outcome,
                        outcome.after().map(document -> standings.getOrDefault(document.id(), Standing.CLEAR))))
                .toList();
    }
}
