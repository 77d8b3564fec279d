package io.keytier.orders.domain;

import java.time.LocalDate;

/** Asks for the rate in force of a currency on a business day. */
public record RateKey(String currency, LocalDate day) {}
