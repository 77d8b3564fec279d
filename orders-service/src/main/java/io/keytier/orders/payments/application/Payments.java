package io.keytier.orders.payments.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.payments.domain.Payment;
import io.keytier.orders.payments.domain.PaymentId;
import io.keytier.platform.paging.PageRequest;

/** Where payments are kept. */
public interface Payments {

    /** One payment. */
    Optional<Payment> find(PaymentId id);

    /** All payments of these documents. */
    List<Payment> of(Collection<DocumentId> documents);

    /**
     * Stores a payment for the first time.
     *
     * @throws io.keytier.orders.application.ConcurrentChange if another transaction stored it meanwhile
     */
    void insert(Payment payment);

    /** Stores which customers payments belong to now. */
    void update(List<Payment> payments);

    /** Documents that are known although a payment still waits for them. */
    List<DocumentId> documentsWaitedFor(int limit);

    /** The latest first; one more than the page holds, if there is one more. */
    List<Payment> page(String orderId, Optional<String> source, PageRequest page);
}
