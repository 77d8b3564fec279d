package io.keytier.orders.payments.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.PaymentEvent;
import io.keytier.orders.application.DocumentFollower;
import io.keytier.orders.domain.Acceptance;
import io.keytier.orders.domain.Document;
import io.keytier.orders.payments.domain.Payment;

/** Puts payments with the customer of their document: those that waited for it, and those it takes along. */
@ApplicationScoped
class FollowDocuments implements DocumentFollower {

    private final Payments payments;
    private final PaymentEvents paymentEvents;

    FollowDocuments(Payments payments, PaymentEvents paymentEvents) {
        this.payments = payments;
        this.paymentEvents = paymentEvents;
    }

    @Override
    public void follow(List<Document> documents, Acceptance acceptance) {
        var byId = documents.stream().collect(Collectors.toMap(Document::id, Function.identity()));
        var moved = new ArrayList<Payment>();
        var events = new ArrayList<PaymentEvent>();
        for (var payment : payments.of(byId.keySet())) {
            var customer = byId.get(payment.document()).customerId();
            if (!customer.equals(payment.customerId())) {
                var now = payment.with(customer, acceptance);
                moved.add(now);
                events.addAll(now.events(payment.customerId()));
            }
        }
        payments.update(moved);
        paymentEvents.publish(events);
    }
}
