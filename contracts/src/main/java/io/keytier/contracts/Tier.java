package io.keytier.contracts;

/** Names that hold under every policy; all other tier names are the policy's own. */
public final class Tier {

    /** The tier of a customer without any sale in force; its rank is 0. */
    public static final String NONE = "NONE";

    private Tier() {}
}
