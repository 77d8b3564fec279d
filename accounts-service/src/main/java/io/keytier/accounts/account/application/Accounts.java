package io.keytier.accounts.account.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.keytier.accounts.account.domain.Account;
import io.keytier.accounts.account.domain.MasterData;
import io.keytier.contracts.CustomerScored;
import io.keytier.platform.paging.Page;
import io.keytier.platform.paging.PageRequest;

/** All accounts. What changes one holds its row lock until the transaction ends. */
public interface Accounts {

    /** An account as it is; empty for a customer of whom nothing is known. */
    Optional<Account> find(String customerId);

    /** A part of the accounts that the filter lets through, in a stable order. */
    Page<Account> list(AccountFilter filter, AccountOrder order, PageRequest request);

    /** Locks an account for a change. */
    Optional<Account> lock(String customerId);

    /** Adds a prospect; empty if the customer has an account already. */
    Optional<Account> add(String customerId, MasterData masterData);

    /** Replaces the master data of a locked account. */
    Account replace(String customerId, MasterData masterData);

    /**
     * Takes over scores that are newer than what the accounts hold, adding accounts that are missing.
     *
     * @param scores one a customer, in the order in which the rows are to be locked
     * @return the accounts that changed, with the new standing and the old designation
     */
    List<Account> project(Collection<CustomerScored> scores);

    /** Keeps the designations of locked accounts. */
    void designate(Collection<Account> accounts);
}
