package io.keytier.orders.adapter.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.ExchangeRates;
import io.keytier.orders.domain.Decimals;
import io.keytier.orders.domain.RateKey;

/** The rate table. */
@ApplicationScoped
class JdbcExchangeRates implements ExchangeRates {

    private static final String IN_FORCE = """
            select k.currency, k.day, r.rate from unnest(?, ?) as k (currency, day)
            cross join lateral (
                select rate from exchange_rates e where e.currency = k.currency and e.valid_on <= k.day
                order by e.valid_on desc limit 1) r""";

    private static final String SET = """
            insert into exchange_rates (currency, valid_on, rate) values (?, ?, ?)
            on conflict (currency, valid_on) do update set rate = excluded.rate""";

    private record Rate(RateKey key, BigDecimal value) {}

    private final Sql sql;

    JdbcExchangeRates(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<RateKey, BigDecimal> inForce(Collection<RateKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return sql
                .query(
                        IN_FORCE,
                        statement -> {
                            Sql.setArray(statement, 1, "text", keys, RateKey::currency);
                            Sql.setArray(statement, 2, "date", keys, RateKey::day);
                        },
                        row -> new Rate(
                                new RateKey(row.getString(1), row.getObject(2, LocalDate.class)),
                                Decimals.rate("exchangeRate", row.getBigDecimal(3))))
                .stream()
                .collect(Collectors.toMap(Rate::key, Rate::value));
    }

    @Override
    public void set(String currency, LocalDate day, BigDecimal rate) {
        sql.update(SET, statement -> {
            statement.setString(1, currency);
            statement.setObject(2, day);
            statement.setBigDecimal(3, rate);
        });
    }
}
