package io.keytier.accounts.account.domain;

import org.jspecify.annotations.Nullable;

/**
 * What people tell of a company, as opposed to what its purchases tell.
 *
 * @param name null while nobody told it
 * @param country as the caller writes it
 * @param industry as the caller writes it
 */
public record MasterData(
        @Nullable String name,
        @Nullable String country,
        @Nullable String industry) {

    /** This, with the values that the other one has in place of its own. */
    public MasterData overlaidBy(MasterData other) {
        return new MasterData(
                other.name == null ? name : other.name,
                other.country == null ? country : other.country,
                other.industry == null ? industry : other.industry);
    }
}
