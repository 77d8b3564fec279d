package io.keytier.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.keytier.contracts.Topic.Cleanup;

/** Every topic of KeyTier: name, types and retention in one place. */
public final class Topics {

    /** Partitions of every topic keyed by customer, fixed at install: a change would move customers between partitions. */
    public static final int PARTITIONS = 12;

    /** Every accepted version of every document, for ever: scoring can be rebuilt from it. */
    public static final Topic<PurchaseEvent> PURCHASES = new Topic<>(
            "keytier.orders.purchases.v1",
            Map.of(
                    "keytier.purchase.recorded.v1", PurchaseRecorded.class,
                    "keytier.purchase.withdrawn.v1", PurchaseWithdrawn.class,
                    "keytier.import.closed.v1", ImportClosed.class),
            new Cleanup.Delete(Optional.empty()),
            Topic.Key.CUSTOMER);

    /** Payments of documents, for ever: what customers owe can be computed from it together with the purchases. */
    public static final Topic<PaymentEvent> PAYMENTS = new Topic<>(
            "keytier.orders.payments.v1",
            Map.of(
                    "keytier.payment.recorded.v1", PaymentRecorded.class,
                    "keytier.payment.withdrawn.v1", PaymentWithdrawn.class),
            new Cleanup.Delete(Optional.empty()),
            Topic.Key.CUSTOMER);

    /** What marketing tools, accounts and visits subscribe to. */
    public static final Topic<CustomerChange> CHANGES = new Topic<>(
            "keytier.scoring.changes.v1",
            Map.of(
                    CustomerChange.TIER_CHANGED, CustomerChange.class,
                    CustomerChange.SEGMENT_CHANGED, CustomerChange.class,
                    CustomerChange.TIER_AT_RISK, CustomerChange.class,
                    CustomerChange.TIER_RECOVERED, CustomerChange.class),
            new Cleanup.Delete(Optional.of(Duration.ofDays(400))),
            Topic.Key.CUSTOMER);

    /** Each customer's latest score; a new subscriber starts here, then follows {@link #CHANGES}. */
    public static final Topic<CustomerScored> SCORES = new Topic<>(
            "keytier.scoring.scores.v1",
            Map.of(CustomerScored.TYPE, CustomerScored.class),
            new Cleanup.Compact(),
            Topic.Key.CUSTOMER);

    /** Every version of the policy, by its number. */
    public static final Topic<PolicyPublished> POLICIES = new Topic<>(
            "keytier.scoring.policies.v1",
            Map.of(PolicyPublished.TYPE, PolicyPublished.class),
            new Cleanup.Compact(),
            Topic.Key.POLICY_VERSION);

    /** Each account's latest designation. */
    public static final Topic<KeyAccountUpdated> KEY_ACCOUNTS = new Topic<>(
            "keytier.accounts.key-accounts.v1",
            Map.of(KeyAccountUpdated.TYPE, KeyAccountUpdated.class),
            new Cleanup.Compact(),
            Topic.Key.CUSTOMER);

    /** All of the above. */
    public static final List<Topic<?>> ALL = List.of(PURCHASES, PAYMENTS, CHANGES, SCORES, POLICIES, KEY_ACCOUNTS);

    private Topics() {}
}
