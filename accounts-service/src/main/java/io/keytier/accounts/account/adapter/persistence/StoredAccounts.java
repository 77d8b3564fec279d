package io.keytier.accounts.account.adapter.persistence;

import static io.keytier.accounts.account.adapter.persistence.AccountRows.COLUMNS;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.accounts.account.application.AccountFilter;
import io.keytier.accounts.account.application.AccountOrder;
import io.keytier.accounts.account.application.Accounts;
import io.keytier.accounts.account.domain.Account;
import io.keytier.accounts.account.domain.MasterData;
import io.keytier.accounts.sql.Column;
import io.keytier.accounts.sql.Database;
import io.keytier.contracts.CustomerScored;
import io.keytier.platform.paging.Page;
import io.keytier.platform.paging.PageRequest;

/** {@link Accounts} in the table of that name. */
@ApplicationScoped
class StoredAccounts implements Accounts {

    private final Database database;

    StoredAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> find(String customerId) {
        return database.queryOne(
                "select " + COLUMNS + " from accounts where customer_id = ?", AccountRows::read, List.of(customerId));
    }

    @Override
    public Page<Account> list(AccountFilter filter, AccountOrder order, PageRequest request) {
        var listing = Listing.of(filter, order, request);
        var rows = database.query(listing.sql(), Listing::read, listing.parameters());
        return Page.of(rows, request, row -> row.cursor(order), Listing.Row::account);
    }

    @Override
    public Optional<Account> lock(String customerId) {
        return database.queryOne(
                "select " + COLUMNS + " from accounts where customer_id = ? for update",
                AccountRows::read,
                List.of(customerId));
    }

    @Override
    public Optional<Account> add(String customerId, MasterData masterData) {
        return database.queryOne(
                """
                insert into accounts (customer_id, name, country, industry) values (?, ?, ?, ?)
                on conflict (customer_id) do nothing
                returning\s""" + COLUMNS,
                AccountRows::read,
                Arrays.asList(customerId, masterData.name(), masterData.country(), masterData.industry()));
    }

    @Override
    public Account replace(String customerId, MasterData masterData) {
        return database.queryOne(
                        """
                        update accounts set account_version = account_version + 1, name = ?, country = ?, industry = ?
                        where customer_id = ?
                        returning\s""" + COLUMNS,
                        AccountRows::read,
                        Arrays.asList(masterData.name(), masterData.country(), masterData.industry(), customerId))
                .orElseThrow();
    }

    @Override
    public List<Account> project(Collection<CustomerScored> scores) {
        return database.query(ScoreProjection.SQL, AccountRows::read, ScoreProjection.parameters(scores));
    }

    @Override
    public void designate(Collection<Account> accounts) {
        if (!accounts.isEmpty()) {
            database.update(
                    """
                    update accounts set reasons = string_to_array(designated.reasons, ','), owner = designated.owner
                    from unnest(?, ?, ?) as designated (customer_id, reasons, owner)
                    where accounts.customer_id = designated.customer_id""",
                    List.of(
                            Column.of("text", accounts, Account::customerId),
                            Column.of("text", accounts, StoredAccounts::reasons),
                            Column.of("text", accounts, account -> account.designation()
                                    .owner())));
        }
    }

    private static String reasons(Account account) {
        return account.designation().reasons().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}
