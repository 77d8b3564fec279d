package io.keytier.orders.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;

/** Documents in several revisions, payments and merges, made from a seed, to be sent in any order. */
record Facts(List<DocumentFact> documents, List<PaymentFact> payments, List<MergeFact> merges) {

    private static final int CUSTOMERS = 5;
    private static final int DOCUMENTS = 7;
    private static final int PAYMENTS = 8;

    /** A revision of a document; {@code original} is a document's number or null. */
    record DocumentFact(
            int id,
            int revision,
            DocumentType type,
            DocumentStatus status,
            int customer,
            String currency,
            BigDecimal amount,
            int day,
            Integer original) {}

    /** A payment of a document that may never come. */
    record PaymentFact(int id, int document, BigDecimal amount, String currency) {}

    /** A customer merged into another one; together they lead nowhere back. */
    record MergeFact(int customer, int into) {}

    /** Something that can be sent. */
    interface Sender {
        void send(DocumentFact document);

        void send(PaymentFact payment);

        void send(MergeFact merge);
    }

    static Facts of(long seed) {
        var random = new Random(seed);
        var documents = new ArrayList<DocumentFact>();
        for (var id = 0; id < DOCUMENTS; id++) {
            var type = id < 4 ? DocumentType.SALE : DocumentType.RETURN;
            var revisions = 1 + random.nextInt(3);
            for (var revision = 1; revision <= revisions; revision++) {
                documents.add(document(id, revision, type, random));
            }
        }
        var payments = new ArrayList<PaymentFact>();
        for (var id = 0; id < PAYMENTS; id++) {
            var amount = BigDecimal.valueOf(random.nextInt(20_000) - 5_000L, 2).add(new BigDecimal("0.0001"));
            payments.add(new PaymentFact(id, random.nextInt(DOCUMENTS + 1), amount, currency(random)));
        }
        var merges = new ArrayList<MergeFact>();
        for (var customer = 0; customer < CUSTOMERS - 1; customer++) {
            if (random.nextInt(3) == 0) {
                merges.add(new MergeFact(customer, customer + 1 + random.nextInt(CUSTOMERS - customer - 1)));
            }
        }
        return new Facts(documents, payments, merges);
    }

    /** Sends everything in an order of its own, some of it twice. */
    void sendShuffled(long order, Sender sender) {
        var random = new Random(order);
        var sends = new ArrayList<Runnable>();
        documents.forEach(document -> sends.add(() -> sender.send(document)));
        payments.forEach(payment -> sends.add(() -> sender.send(payment)));
        merges.forEach(merge -> sends.add(() -> sender.send(merge)));
        sends.addAll(sends.stream().filter(any -> random.nextInt(4) == 0).toList());
        Collections.shuffle(sends, random);
        sends.forEach(Runnable::run);
    }

    private static DocumentFact document(int id, int revision, DocumentType type, Random random) {
        var original = type == DocumentType.RETURN && random.nextInt(4) > 0 ? random.nextInt(DOCUMENTS) : null;
        return new DocumentFact(
                id,
                revision,
                type,
                random.nextInt(5) == 0 ? DocumentStatus.CANCELLED : DocumentStatus.CONFIRMED,
                random.nextInt(CUSTOMERS),
                currency(random),
                BigDecimal.valueOf(1 + random.nextInt(30_000), 2),
                1 + random.nextInt(28),
                original);
    }

    private static String currency(Random random) {
        return random.nextInt(4) == 0 ? "USD" : "CNY";
    }
}
