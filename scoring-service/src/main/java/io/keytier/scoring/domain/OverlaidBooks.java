package io.keytier.scoring.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Books that can be written to without touching those beneath. Enough for time to pass; no document can be linked. */
final class OverlaidBooks {

    private final DocumentBook documents;
    private final DayBook days;
    private final Map<DocumentId, Document> keptDocuments = new HashMap<>();
    private final TreeMap<LocalDate, Tally> keptDays = new TreeMap<>();

    OverlaidBooks(DocumentBook documents, DayBook days) {
        this.documents = documents;
        this.days = days;
    }

    Books books() {
        return new Books(new Documents(), new Days());
    }

    private final class Documents implements DocumentJournal {

        @Override
        public @Nullable Document find(DocumentId id) {
            var kept = keptDocuments.get(id);
            return kept != null ? kept : documents.find(id);
        }

        @Override
        public List<DocumentId> linkedTo(DocumentId sale) {
            return documents.linkedTo(sale);
        }

        @Override
        public List<DocumentId> postponedTo(LocalDate day) {
            return documents.postponedTo(day);
        }

        @Override
        public @Nullable LocalDate firstPostponedAfter(LocalDate day) {
            return documents.firstPostponedAfter(day);
        }

        @Override
        public void keep(Document document) {
            keptDocuments.put(document.id(), document);
        }

        @Override
        public void forget(LocalDate day, DocumentId id) {
            // Only days to come are asked for, so what has arrived need not be forgotten.
        }

        @Override
        public void link(DocumentId sale, DocumentId returned) {
            throw new UnsupportedOperationException("time links no documents");
        }

        @Override
        public void unlink(DocumentId sale, DocumentId returned) {
            throw new UnsupportedOperationException("time links no documents");
        }

        @Override
        public void postpone(LocalDate day, DocumentId id) {
            throw new UnsupportedOperationException("time postpones no documents");
        }
    }

    private final class Days implements DayJournal {

        @Override
        public Tally on(LocalDate day) {
            var kept = keptDays.get(day);
            return kept != null ? kept : days.on(day);
        }

        @Override
        public void keep(LocalDate day, Tally tally) {
            keptDays.put(day, tally);
        }

        @Override
        public @Nullable LocalDate firstFrom(LocalDate day) {
            var beneath = days.firstFrom(day);
            while (beneath != null && on(beneath).isEmpty()) {
                beneath = days.firstFrom(beneath.plusDays(1));
            }
            var above = keptDays.tailMap(day, true).entrySet().stream()
                    .filter(kept -> !kept.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            return beneath == null || (above != null && above.isBefore(beneath)) ? above : beneath;
        }

        @Override
        public @Nullable LocalDate firstSaleFrom(LocalDate day) {
            var found = firstFrom(day);
            while (found != null && on(found).sales() == 0) {
                found = firstFrom(found.plusDays(1));
            }
            return found;
        }

        @Override
        public @Nullable LocalDate lastSaleUpTo(LocalDate day) {
            var beneath = days.lastSaleUpTo(day);
            while (beneath != null && on(beneath).sales() == 0) {
                beneath = days.lastSaleUpTo(beneath.minusDays(1));
            }
            var above = keptDays.headMap(day, true).descendingMap().entrySet().stream()
                    .filter(kept -> kept.getValue().sales() > 0)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            return beneath == null || (above != null && above.isAfter(beneath)) ? above : beneath;
        }
    }
}
