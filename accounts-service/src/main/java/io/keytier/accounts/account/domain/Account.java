package io.keytier.accounts.account.domain;

/**
 * A customer's account.
 *
 * @param version grows by one with every change that others see
 */
public record Account(
        String customerId, long version, MasterData masterData, Standing standing, Designation designation) {

    /** This account with another designation. */
    public Account designated(Designation other) {
        return new Account(customerId, version, masterData, standing, other);
    }
}
