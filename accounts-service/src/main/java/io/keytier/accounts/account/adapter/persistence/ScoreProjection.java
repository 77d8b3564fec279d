package io.keytier.accounts.account.adapter.persistence;

import java.util.Collection;
import java.util.List;

import io.keytier.accounts.sql.Column;
import io.keytier.contracts.CustomerScored;
import io.keytier.contracts.Segment;
import org.jspecify.annotations.Nullable;

/** The statement that brings any number of accounts up to their scores. Rows are locked in the order given. */
final class ScoreProjection {

    static final String SQL = """
            insert into accounts (customer_id, score_version, score, tier, tier_rank, segment,
                                  last_purchase_on, frequency, monetary, currency)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (customer_id) do update set
                account_version = accounts.account_version + 1,
                score_version = excluded.score_version,
                score = excluded.score,
                tier = excluded.tier,
                tier_rank = excluded.tier_rank,
                segment = excluded.segment,
                last_purchase_on = excluded.last_purchase_on,
                frequency = excluded.frequency,
                monetary = excluded.monetary,
                currency = excluded.currency
            where excluded.score_version > accounts.score_version
            returning %s""".formatted(AccountRows.COLUMNS);

    private ScoreProjection() {}

    static List<Column> parameters(Collection<CustomerScored> scores) {
        return List.of(
                Column.of("text", scores, CustomerScored::customerId),
                Column.of("bigint", scores, CustomerScored::scoreVersion),
                Column.of("integer", scores, CustomerScored::score),
                Column.of("text", scores, CustomerScored::tier),
                Column.of("integer", scores, CustomerScored::tierRank),
                Column.of("text", scores, score -> nameOf(score.segment())),
                Column.of("date", scores, CustomerScored::lastPurchaseOn),
                Column.of("bigint", scores, CustomerScored::frequency),
                Column.of("numeric", scores, CustomerScored::monetary),
                Column.of("text", scores, CustomerScored::currency));
    }

    private static @Nullable String nameOf(@Nullable Segment segment) {
        return segment == null ? null : segment.name();
    }
}
