package io.keytier.orders.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

import io.keytier.orders.domain.RateKey;

/** The rate table: units of the base currency for one unit of a currency, by the day from which they hold. */
public interface ExchangeRates {

    /** The rates in force; a key without any rate is missing from the answer. */
    Map<RateKey, BigDecimal> inForce(Collection<RateKey> keys);

    /** Sets the rate from this day on; documents accepted before keep theirs. */
    void set(String currency, LocalDate day, BigDecimal rate);
}
