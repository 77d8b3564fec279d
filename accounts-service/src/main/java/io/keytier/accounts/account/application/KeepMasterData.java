package io.keytier.accounts.account.application;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.keytier.accounts.account.domain.Account;
import io.keytier.accounts.account.domain.MasterData;

/** Keeps what people tell of a company. Telling the same again changes nothing. */
@ApplicationScoped
public class KeepMasterData {

    private final Accounts accounts;
    private final ReviewAccounts reviewAccounts;

    KeepMasterData(Accounts accounts, ReviewAccounts reviewAccounts) {
        this.accounts = accounts;
        this.reviewAccounts = reviewAccounts;
    }

    /** Replaces the master data, adding a prospect where the customer is not known yet. */
    @Transactional
    public Kept replace(String customerId, MasterData masterData) {
        var added = accounts.add(customerId, masterData);
        return added.isPresent()
                ? new Kept.Added(added.get())
                : new Kept.Present(keep(accounts.lock(customerId).orElseThrow(), masterData));
    }

    /** Changes the values given and keeps the others; empty for an unknown customer. */
    @Transactional
    public Optional<Account> change(String customerId, MasterData changes) {
        return accounts.lock(customerId)
                .map(account -> keep(account, account.masterData().overlaidBy(changes)));
    }

    private Account keep(Account account, MasterData masterData) {
        if (masterData.equals(account.masterData())) {
            return account;
        }
        var changed = accounts.replace(account.customerId(), masterData);
        return reviewAccounts.review(List.of(changed)).get(0);
    }

    /** Whether the account was there before. */
    public sealed interface Kept {

        /** The account as it is now. */
        Account account();

        /** A prospect, new. */
        record Added(Account account) implements Kept {}

        /** An account that was known. */
        record Present(Account account) implements Kept {}
    }
}
