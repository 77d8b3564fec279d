package io.keytier.accounts.account.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.keytier.accounts.account.application.AccountFilter;
import io.keytier.accounts.account.application.AccountOrder;
import io.keytier.accounts.account.domain.Account;
import io.keytier.platform.paging.Cursor;
import io.keytier.platform.paging.PageRequest;

/**
 * The query for a page of accounts. Pages are cut by the sort key and the customer's identifier, so that no account is
 * shown twice or passed over because others come or go.
 */
record Listing(String sql, List<Object> parameters) {

    static Listing of(AccountFilter filter, AccountOrder order, PageRequest request) {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        add(conditions, parameters, "key_account = ?", filter.keyAccount());
        add(conditions, parameters, "tier = ?", filter.tier());
        add(conditions, parameters, "segment = ?", filter.segment().map(Enum::name));
        add(conditions, parameters, "? = any(reasons)", filter.reason().map(Enum::name));
        add(conditions, parameters, "owner = ?", filter.owner());
        add(
                conditions,
                parameters,
                "customer_id || ' ' || coalesce(name, '') ilike ?",
                filter.search().map(Listing::anywhere));

        var sorting = Sorting.of(order.key());
        request.after().ifPresent(cursor -> {
            conditions.add(
                    "(%s, customer_id) %s (?, ?)".formatted(sorting.expression(), order.descending() ? "<" : ">"));
            parameters.add(sorting.valueIn(cursor, order));
            parameters.add(cursor.key(2));
        });
        parameters.add(request.rows());

        var direction = order.descending() ? "desc" : "asc";
        var sql = "select %s, %s as sort_key from accounts %s order by %s %s, customer_id %s limit ?"
                .formatted(
                        AccountRows.COLUMNS,
                        sorting.expression(),
                        conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions),
                        sorting.expression(),
                        direction,
                        direction);
        return new Listing(sql, parameters);
    }

    static Row read(ResultSet row) throws SQLException {
        return new Row(AccountRows.read(row), row.getString("sort_key"));
    }

    private static void add(
            List<String> conditions, List<Object> parameters, String condition, Optional<? extends Object> value) {
        value.ifPresent(given -> {
            conditions.add(condition);
            parameters.add(given);
        });
    }

    private static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** An account of the page and what it is sorted by. */
    record Row(Account account, String sortKey) {

        Cursor cursor(AccountOrder order) {
            return Cursor.at(Sorting.nameOf(order), sortKey, account.customerId());
        }
    }
}
