package io.keytier.scoring.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** One customer's books in memory. */
public final class MemoryBooks {

    private final Map<DocumentId, Document> documents = new HashMap<>();
    private final Map<DocumentId, List<DocumentId>> links = new HashMap<>();
    private final TreeMap<LocalDate, List<DocumentId>> postponed = new TreeMap<>();
    private final TreeMap<LocalDate, Tally> days = new TreeMap<>();

    public Books books() {
        return new Books(new Documents(), new Days());
    }

    private final class Documents implements DocumentJournal {

        @Override
        public @Nullable Document find(DocumentId id) {
            return documents.get(id);
        }

        @Override
        public void keep(Document document) {
            documents.put(document.id(), document);
        }

        @Override
        public void link(DocumentId sale, DocumentId returned) {
            links.computeIfAbsent(sale, id -> new ArrayList<>()).add(returned);
        }

        @Override
        public void unlink(DocumentId sale, DocumentId returned) {
            links.get(sale).remove(returned);
        }

        @Override
        public List<DocumentId> linkedTo(DocumentId sale) {
            return List.copyOf(links.getOrDefault(sale, List.of()));
        }

        @Override
        public void postpone(LocalDate day, DocumentId id) {
            postponed.computeIfAbsent(day, waiting -> new ArrayList<>()).add(id);
        }

        @Override
        public void forget(LocalDate day, DocumentId id) {
            postponed.computeIfPresent(day, (waiting, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids);
        }

        @Override
        public List<DocumentId> postponedTo(LocalDate day) {
            return List.copyOf(postponed.getOrDefault(day, List.of()));
        }

        @Override
        public @Nullable LocalDate firstPostponedAfter(LocalDate day) {
            return postponed.higherKey(day);
        }
    }

    private final class Days implements DayJournal {

        @Override
        public Tally on(LocalDate day) {
            return days.getOrDefault(day, Tally.EMPTY);
        }

        @Override
        public void keep(LocalDate day, Tally tally) {
            if (tally.isEmpty()) {
                days.remove(day);
            } else {
                days.put(day, tally);
            }
        }

        @Override
        public @Nullable LocalDate firstFrom(LocalDate day) {
            return days.ceilingKey(day);
        }

        @Override
        public @Nullable LocalDate firstSaleFrom(LocalDate day) {
            return firstSale(days.tailMap(day, true));
        }

        @Override
        public @Nullable LocalDate lastSaleUpTo(LocalDate day) {
            return firstSale(days.headMap(day, true).descendingMap());
        }

        private static @Nullable LocalDate firstSale(Map<LocalDate, Tally> candidates) {
            return candidates.entrySet().stream()
                    .filter(day -> day.getValue().sales() > 0)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }
    }
}
