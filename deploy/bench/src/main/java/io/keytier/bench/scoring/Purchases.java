package io.keytier.bench.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Purchase events as orders-service writes them, all accepted today; a third tell their cost. */
final class Purchases {

    /** The days that documents are spread over, up to today: the window of the default policy. */
    static final int DAYS = 365;

    private static final String SOURCE = "erp-1";
    private static final String ORDER_ID = "\"orderId\":\"SO-";
    private static final int FIRST_CUSTOMER = 100_000;
    private static final BigDecimal COST_SHARE = new BigDecimal("0.7");
    /** Median of 1,000.00, mean of some 1,650.00. */
    private static final double LOG_OF_CENTS = Math.log(100_000);

    private final Random random;
    private final LocalDate today;
    private final Instant acceptedAt;
    private long sequence;

    Purchases(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
        this.acceptedAt = today.atTime(LocalTime.of(0, 0, 1, 123_000_000)).toInstant(ZoneOffset.UTC);
    }

    static String customerId(int customer) {
        return "C-" + (FIRST_CUSTOMER + customer);
    }

    /**
     * A customer's next document: of a hundred, 92 are new sales, 4 returns that name an earlier sale of the same
     * customer, 4 revisions of an earlier sale.
     *
     * @param number how many sales the customer has so far
     * @param day the document's own
     */
    PurchaseRecorded next(int customer, int number, LocalDate day) {
        return number > 0 && random.nextInt(100) < 4
                ? revision(customer, random.nextInt(number), day)
                : saleOrReturn(customer, number, day);
    }

    /** A customer's next document, or in four of a hundred cases a return of an earlier sale. */
    PurchaseRecorded saleOrReturn(int customer, int number, LocalDate day) {
        return number > 0 && random.nextInt(100) < 4
                ? document(customer, "RT-" + ++sequence, 1, day, orderId(customer, random.nextInt(number)))
                : sale(customer, number, day);
    }

    /** A customer's sale of this number. */
    PurchaseRecorded sale(int customer, int number, LocalDate day) {
        return document(customer, orderId(customer, number), 1, day, null);
    }

    private static String orderId(int customer, int number) {
        return "SO-" + (FIRST_CUSTOMER + customer) + "-" + number;
    }

    /** A customer's sale of a number. */
    record NumberedSale(int customer, int number) {}

    /** The sale whose order id an event holds. */
    static NumberedSale saleIn(byte[] json) {
        var text = new String(json, StandardCharsets.ISO_8859_1);
        int customer = text.indexOf(ORDER_ID) + ORDER_ID.length();
        int number = text.indexOf('-', customer) + 1;
        int end = text.indexOf('"', number);
        return new NumberedSale(
                Integer.parseInt(text, customer, number - 1, 10) - FIRST_CUSTOMER,
                Integer.parseInt(text, number, end, 10));
    }

    private PurchaseRecorded document(
            int customer, String orderId, long version, LocalDate day, @Nullable String original) {
        long cents = Math.round(Math.exp(random.nextGaussian() + LOG_OF_CENTS));
        var amount = BigDecimal.valueOf(original == null ? cents : cents / 4 + 1, 2);
        var cost = amount.multiply(COST_SHARE).setScale(2, RoundingMode.HALF_UP);
        return new PurchaseRecorded(
                SOURCE,
                orderId,
                version,
                customerId(customer),
                original == null ? DocumentType.SALE : DocumentType.RETURN,
                DocumentStatus.CONFIRMED,
                day,
                day.atTime(9, 30).toInstant(ZoneOffset.UTC),
                "CNY",
                amount,
                BigDecimal.ONE,
                random.nextInt(3) == 0 ? cost : null,
                original == null ? null : SOURCE,
                original,
                acceptedAt,
                today,
                null);
    }

    /** A newer version of a customer's sale of this number. */
    PurchaseRecorded revision(int customer, int number, LocalDate day) {
        return document(customer, orderId(customer, number), 1 + ++sequence, day, null);
    }

    /** The record that carries an event. */
    ProducerRecord<String, byte[]> record(PurchaseRecorded purchase) {
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        var event = new Event<>(id, "/keytier/orders-service", Topics.PURCHASES.typeOf(purchase), acceptedAt, purchase);
        var topic = Topics.PURCHASES.name();
        var record = new ProducerRecord<>(topic, purchase.customerId(), EventCodec.body(purchase));
        EventCodec.headers(event).forEach(record.headers()::add);
        return record;
    }
}
