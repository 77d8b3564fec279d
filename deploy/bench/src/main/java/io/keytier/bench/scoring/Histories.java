package io.keytier.bench.scoring;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;

import io.keytier.contracts.PurchaseRecorded;

/** A million documents of a hundred thousand customers: the same ones for the engine and for the batch. */
final class Histories {

    static final int CUSTOMERS = 100_000;
    static final int DOCUMENTS = 10 * CUSTOMERS;

    private static final int SEED = 5;

    private Histories() {}

    /** Hands over every customer's first document, then every one's second, and so on, each of any day of the window. */
    static void forEach(Purchases purchases, LocalDate today, Consumer<PurchaseRecorded> consumer) {
        var random = new Random(SEED);
        for (int i = 0; i < DOCUMENTS; i++) {
            var day = today.minusDays(random.nextInt(Purchases.DAYS));
            consumer.accept(purchases.saleOrReturn(i % CUSTOMERS, i / CUSTOMERS, day));
        }
    }

    static Purchases purchases(LocalDate today) {
        return new Purchases(SEED, today);
    }
}
