package io.keytier.accounts.account.application;

import java.util.Optional;

import io.keytier.contracts.DesignationReason;
import io.keytier.contracts.Segment;

/**
 * Which accounts to list; what is empty lets all through.
 *
 * @param search part of the customer's identifier or of the name, in any case
 */
public record AccountFilter(
        Optional<Boolean> keyAccount,
        Optional<String> tier,
        Optional<Segment> segment,
        Optional<DesignationReason> reason,
        Optional<String> owner,
        Optional<String> search) {}
