package io.keytier.accounts.account.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import io.keytier.accounts.account.domain.Account;
import io.keytier.accounts.account.domain.Designation;
import io.keytier.accounts.account.domain.Figures;
import io.keytier.accounts.account.domain.MasterData;
import io.keytier.accounts.account.domain.Standing;
import io.keytier.contracts.DesignationReason;
import io.keytier.contracts.Segment;

/** Reads rows of {@code accounts}. */
final class AccountRows {

    /** What a statement selects or returns to be read here. */
    static final String COLUMNS = """
            accounts.customer_id, account_version, name, country, industry,
            accounts.score_version, accounts.score, accounts.tier, accounts.tier_rank, accounts.segment,
            accounts.last_purchase_on, accounts.frequency, accounts.monetary, accounts.currency,
            reasons, owner
            """;

    private AccountRows() {}

    static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getString("customer_id"),
                row.getLong("account_version"),
                new MasterData(row.getString("name"), row.getString("country"), row.getString("industry")),
                standing(row),
                new Designation(reasons(row), row.getString("owner")));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var segment = row.getString("segment");
        return new Standing(
                row.getLong("score_version"),
                row.getInt("score"),
                row.getString("tier"),
                row.getInt("tier_rank"),
                segment == null ? null : Segment.valueOf(segment),
                new Figures(
                        row.getObject("last_purchase_on", LocalDate.class),
                        row.getLong("frequency"),
                        row.getBigDecimal("monetary"),
                        row.getString("currency")));
    }

    private static Set<DesignationReason> reasons(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("reasons").getArray())
                .map(DesignationReason::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
