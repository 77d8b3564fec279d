package io.keytier.scoring.topology;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.keytier.contracts.Cause;
import io.keytier.contracts.CustomerScored;
import io.keytier.contracts.DocumentType;
import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.Lifetime;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.PurchaseWithdrawn;
import io.keytier.scoring.domain.Policy;
import org.jspecify.annotations.Nullable;

/**
 * A customer by the book: awake on every single day, and after each event and each day worked out anew from all of its
 * latest documents. Slow, and so plain that it can be checked by reading.
 */
final class PlainCustomer {

    private final String id;
    private final Policy policy;
    private final Map<String, PurchaseRecorded> documents;
    private final Map<String, Long> versions;
    private final List<PlainChange> changes = new ArrayList<>();
    private LocalDate today;
    private PlainStanding now;
    private long scoreVersion;
    private @Nullable LocalDate lastEffectiveOn;
    private @Nullable String openImport;
    private @Nullable PlainStanding announced;
    private LocalDate announcedOn = LocalDate.EPOCH;
    private boolean moved;

    PlainCustomer(String id, LocalDate today, Policy policy) {
        this.id = id;
        this.policy = policy;
        this.today = today;
        this.documents = new HashMap<>();
        this.versions = new HashMap<>();
        this.now = PlainStanding.nowhere(policy, today);
    }

    /** The same customer, for trying what would become of it. */
    PlainCustomer(PlainCustomer other) {
        id = other.id;
        policy = other.policy;
        today = other.today;
        documents = new HashMap<>(other.documents);
        versions = new HashMap<>(other.versions);
        now = other.now;
        scoreVersion = other.scoreVersion;
        lastEffectiveOn = other.lastEffectiveOn;
        openImport = other.openImport;
        announced = other.announced;
        announcedOn = other.announcedOn;
        moved = other.moved;
    }

    void take(PurchaseEvent event) {
        if (event instanceof ImportClosed closed) {
            if (closed.importId().equals(openImport)) {
                comes(closed.acceptedOn());
                closeImport();
            }
        } else if (event instanceof PurchaseRecorded recorded) {
            take(recorded, recorded.source() + "|" + recorded.orderId(), recorded.version(), recorded.importId());
        } else if (event instanceof PurchaseWithdrawn gone) {
            take(gone, gone.source() + "|" + gone.orderId(), gone.version(), gone.importId());
        }
    }

    private void take(PurchaseEvent event, String key, long version, @Nullable String importId) {
        if (versions.getOrDefault(key, 0L) >= version) {
            return;
        }
        comes(event.acceptedOn());
        if (importId == null) {
            closeImport();
        } else {
            openImport(importId);
        }
        versions.put(key, version);
        if (event instanceof PurchaseRecorded recorded) {
            documents.put(key, recorded);
            var cause = version > 1
                    ? Cause.CORRECTION
                    : recorded.type() == DocumentType.SALE ? Cause.PURCHASE : Cause.RETURN;
            settle(cause, today, event);
        } else {
            documents.remove(key);
            settle(Cause.CORRECTION, today, event);
        }
    }

    /** Lives through every day up to this one. */
    void comes(LocalDate day) {
        while (today.isBefore(day)) {
            var yesterday = today;
            today = today.plusDays(1);
            settle(Cause.TIME, yesterday, null);
        }
    }

    private void openImport(String importId) {
        if (openImport == null) {
            announced = now;
            announcedOn = today;
            moved = false;
        }
        openImport = importId;
    }

    void closeImport() {
        if (openImport != null) {
            openImport = null;
            if (moved || scoreVersion == 0) {
                tell(Cause.IMPORT, announced, announcedOn, null);
            }
        }
    }

    private void settle(Cause cause, LocalDate before, @Nullable PurchaseEvent causedBy) {
        var from = now;
        var figures = PlainRecomputation.of(documents.values(), today, policy.windowDays());
        now = from.followedBy(figures, today, openImport == null ? cause : Cause.IMPORT);
        if (openImport != null) {
            moved |= !now.equals(from);
        } else if (!now.equals(from) || (scoreVersion == 0 && causedBy != null)) {
            tell(cause, from, before, causedBy);
        }
    }

    private void tell(Cause cause, PlainStanding from, LocalDate before, @Nullable PurchaseEvent causedBy) {
        scoreVersion++;
        var kind = PlainChange.kindOf(from, now);
        if (kind != null) {
            changes.add(PlainChange.of(this, kind, cause, from, before, causedBy));
            lastEffectiveOn = today;
        }
    }

    /** The score as it must be, but for when it was computed. */
    CustomerScored score() {
        var figures = now.figures();
        var score = now.score();
        return new CustomerScored(
                id,
                scoreVersion,
                Instant.EPOCH,
                today,
                figures.last(),
                figures.frequency(),
                readable(figures.monetary()),
                policy.scales().monetary().currency(),
                score.r() == 0 ? null : Integer.valueOf(score.r()),
                score.f() == 0 ? null : Integer.valueOf(score.f()),
                score.m() == 0 ? null : Integer.valueOf(score.m()),
                score.total(),
                PlainScore.tierOf(now.rank(), policy),
                now.rank(),
                PlainScore.tierOf(score.rank(), policy),
                now.keepUntil(),
                score.segment(),
                policy.version(),
                new Lifetime(
                        figures.first(),
                        figures.orders(),
                        readable(figures.amount()),
                        figures.profit() == null ? null : readable(figures.profit())));
    }

    /** The first day after today on which something of it shows to be otherwise, or on which a document's day comes. */
    @Nullable
    LocalDate nextReviewOn(int horizonDays) {
        var later = new PlainCustomer(this);
        for (int i = 0; i < horizonDays; i++) {
            var before = later.now;
            later.comes(later.today.plusDays(1));
            var day = later.today;
            if (!later.now.equals(before)
                    || documents.values().stream()
                            .anyMatch(document -> document.orderedOn().equals(day))) {
                return day;
            }
        }
        return null;
    }

    static BigDecimal readable(BigDecimal amount) {
        var plain = amount.stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
    }

    String id() {
        return id;
    }

    Policy policy() {
        return policy;
    }

    LocalDate today() {
        return today;
    }

    PlainStanding now() {
        return now;
    }

    long scoreVersion() {
        return scoreVersion;
    }

    @Nullable
    LocalDate lastEffectiveOn() {
        return lastEffectiveOn;
    }

    boolean isImporting() {
        return openImport != null;
    }

    List<PlainChange> changes() {
        return changes;
    }

    boolean holds(String key, long version) {
        return Objects.equals(versions.get(key), version);
    }
}
