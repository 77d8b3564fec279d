package io.keytier.accounts.account.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.accounts.account.domain.Account;
import io.keytier.accounts.account.domain.DesignationPolicy;

/** Draws the consequences of changes: who is a key account now, whose, and who is told. */
@ApplicationScoped
class ReviewAccounts {

    private final DesignationPolicy policy;
    private final Accounts accounts;
    private final Announcements announcements;

    ReviewAccounts(DesignationPolicy policy, Accounts accounts, Announcements announcements) {
        this.policy = policy;
        this.accounts = accounts;
        this.announcements = announcements;
    }

    /**
     * Reviews accounts that changed, in the transaction of the change, which holds their row locks.
     *
     * @return the accounts as they are afterwards, in the same order
     */
    List<Account> review(Collection<Account> changed) {
        var after = new ArrayList<Account>(changed.size());
        var redesignated = new ArrayList<Account>();
        var announced = new ArrayList<Account>();
        for (var account : changed) {
            var review = policy.review(account);
            after.add(review.account());
            if (!review.account().equals(account)) {
                redesignated.add(review.account());
            }
            if (review.isAnnounced()) {
                announced.add(review.account());
            }
        }
        accounts.designate(redesignated);
        announcements.publish(announced);
        return after;
    }
}
