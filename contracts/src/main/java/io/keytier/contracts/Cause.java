package io.keytier.contracts;

/** Why a tier or a segment moved. */
public enum Cause {
    /** A sale was accepted. */
    PURCHASE,
    /** A return or a credit was accepted. */
    RETURN,
    /** A document was revised, cancelled, reinstated or withdrawn. */
    CORRECTION,
    /** A day came: recency decayed, a sale left the window, a grace ended. */
    TIME,
    /** Another policy came into force. */
    POLICY,
    /** An import closed. */
    IMPORT
}
