package io.keytier.accounts.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an installation may set of the accounts service. */
@ConfigMapping(prefix = "keytier")
public interface AccountsConfig {

    /** The lowest tier rank that makes a customer a key account, from 1. Ranks, since a policy may rename tiers. */
    @WithDefault("4")
    int keyAccountMinRank();

    /** User name of the salesperson who is responsible for key accounts that have no owner. */
    @WithDefault("rep-1")
    String defaultOwner();
}
