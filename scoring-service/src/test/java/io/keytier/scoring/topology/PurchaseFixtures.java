package io.keytier.scoring.topology;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.contracts.PurchaseRecorded;
import org.jspecify.annotations.Nullable;

/** Purchase events with defaults: {@code aPurchase("S1").of("C-1").worth("1000").event()}. */
record PurchaseFixtures(
        String orderId,
        long version,
        String customerId,
        DocumentType type,
        DocumentStatus status,
        LocalDate orderedOn,
        LocalDate acceptedOn,
        String currency,
        BigDecimal amount,
        BigDecimal rate,
        @Nullable String original,
        @Nullable String importId) {

    static final LocalDate DAY_0 = LocalDate.of(2026, 3, 1);

    static PurchaseFixtures aPurchase(String orderId) {
        return new PurchaseFixtures(
                orderId,
                1,
                "C-1",
                DocumentType.SALE,
                DocumentStatus.CONFIRMED,
                DAY_0,
                DAY_0,
                "CNY",
                new BigDecimal("1000"),
                BigDecimal.ONE,
                null,
                null);
    }

    PurchaseFixtures of(String customer) {
        return new PurchaseFixtures(
                orderId,
                version,
                customer,
                type,
                status,
                orderedOn,
                acceptedOn,
                currency,
                amount,
                rate,
                original,
                importId);
    }

    PurchaseFixtures version(long number) {
        return new PurchaseFixtures(
                orderId,
                number,
                customerId,
                type,
                status,
                orderedOn,
                acceptedOn,
                currency,
                amount,
                rate,
                original,
                importId);
    }

    PurchaseFixtures worth(String sum) {
        return new PurchaseFixtures(
                orderId,
                version,
                customerId,
                type,
                status,
                orderedOn,
                acceptedOn,
                currency,
                new BigDecimal(sum),
                rate,
                original,
                importId);
    }

    PurchaseFixtures in(String code, String exchangeRate) {
        return new PurchaseFixtures(
                orderId,
                version,
                customerId,
                type,
                status,
                orderedOn,
                acceptedOn,
                code,
                amount,
                new BigDecimal(exchangeRate),
                original,
                importId);
    }

    PurchaseFixtures on(LocalDate day) {
        return new PurchaseFixtures(
                orderId,
                version,
                customerId,
                type,
                status,
                day,
                acceptedOn,
                currency,
                amount,
                rate,
                original,
                importId);
    }

    PurchaseFixtures accepted(LocalDate day) {
        return new PurchaseFixtures(
                orderId, version, customerId, type, status, orderedOn, day, currency, amount, rate, original, importId);
    }

    PurchaseFixtures returning(@Nullable String sale) {
        return new PurchaseFixtures(
                orderId,
                version,
                customerId,
                DocumentType.RETURN,
                status,
                orderedOn,
                acceptedOn,
                currency,
                amount,
                rate,
                sale,
                importId);
    }

    PurchaseFixtures cancelled() {
        return new PurchaseFixtures(
                orderId,
                version,
                customerId,
                type,
                DocumentStatus.CANCELLED,
                orderedOn,
                acceptedOn,
                currency,
                amount,
                rate,
                original,
                importId);
    }

    PurchaseFixtures inImport(String id) {
        return new PurchaseFixtures(
                orderId,
                version,
                customerId,
                type,
                status,
                orderedOn,
                acceptedOn,
                currency,
                amount,
                rate,
                original,
                id);
    }

    PurchaseRecorded event() {
        return new PurchaseRecorded(
                "ERP",
                orderId,
                version,
                customerId,
                type,
                status,
                orderedOn,
                orderedOn.atStartOfDay().toInstant(ZoneOffset.UTC),
                currency,
                amount,
                rate,
                null,
                original == null ? null : "ERP",
                original,
                acceptedOn.atTime(12, 0).toInstant(ZoneOffset.UTC),
                acceptedOn,
                importId);
    }
}
