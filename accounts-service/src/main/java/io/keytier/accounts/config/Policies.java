package io.keytier.accounts.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.keytier.accounts.account.domain.DesignationPolicy;

/** Makes the domain's policies from the configuration. */
class Policies {

    @Produces
    @Singleton
    DesignationPolicy designationPolicy(AccountsConfig config) {
        return new DesignationPolicy(config.keyAccountMinRank(), config.defaultOwner());
    }
}
