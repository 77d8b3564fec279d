package io.keytier.accounts.account.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.accounts.account.domain.Account;
import io.keytier.contracts.KeyAccountUpdated;
import io.keytier.contracts.Topics;
import io.keytier.platform.outbox.Outbox;
import io.keytier.platform.outbox.OutboxEvent;
import io.keytier.platform.time.BusinessClock;

/**
 * Tells others of key accounts: at every change while an account is one, and once when it leaves. Customers who never
 * were key accounts are not announced.
 */
@ApplicationScoped
class Announcements {

    private final Outbox outbox;
    private final BusinessClock clock;

    Announcements(Outbox outbox, BusinessClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Publishes accounts as they are, in the transaction that holds their row locks. */
    void publish(Collection<Account> accounts) {
        var now = clock.now();
        outbox.publishAll(accounts.stream().map(account -> event(account, now)).toList());
    }

    private static OutboxEvent<KeyAccountUpdated> event(Account account, Instant now) {
        var id = "key-account\n" + account.customerId() + "\n" + account.version();
        return new OutboxEvent<>(
                Topics.KEY_ACCOUNTS,
                account.customerId(),
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString(),
                KeyAccountUpdated.TYPE,
                updated(account, now));
    }

    private static KeyAccountUpdated updated(Account account, Instant now) {
        var designation = account.designation();
        var standing = account.standing();
        return new KeyAccountUpdated(
                account.customerId(),
                account.version(),
                now,
                designation.isKeyAccount(),
                designation.reasons().stream().sorted().toList(),
                Objects.requireNonNull(designation.owner(), "a key account has an owner"),
                account.masterData().name(),
                standing.tier(),
                standing.tierRank(),
                standing.segment(),
                standing.score(),
                standing.scoreVersion());
    }
}
