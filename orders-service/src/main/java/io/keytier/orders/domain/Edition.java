package io.keytier.orders.domain;

/**
 * Which state of a document one holds.
 *
 * @param revision the ERP's number; a merge of customers leaves it alone
 * @param version counted here, from 1, with every accepted change; consumers order by it
 */
public record Edition(long revision, long version) {

    static Edition first(long revision) {
        return new Edition(revision, 1);
    }

    Edition revised(long newRevision) {
        return new Edition(newRevision, version + 1);
    }

    /** The same revision, put elsewhere. */
    Edition moved() {
        return new Edition(revision, version + 1);
    }
}
