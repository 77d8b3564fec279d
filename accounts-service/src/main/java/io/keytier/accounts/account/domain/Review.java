package io.keytier.accounts.account.domain;

/** What a look at an account found. Key accounts are announced at every change, and once more when they leave. */
public sealed interface Review {

    /** The account with the designation that follows. */
    Account account();

    /** Whether others are told of the account's change. */
    default boolean isAnnounced() {
        return true;
    }

    /** It has become a key account. */
    record Entered(Account account) implements Review {}

    /** It is a key account as before. */
    record Stayed(Account account) implements Review {}

    /** It is a key account no more. */
    record Left(Account account) implements Review {}

    /** It was no key account and is none. */
    record Ordinary(Account account) implements Review {

        @Override
        public boolean isAnnounced() {
            return false;
        }
    }
}
