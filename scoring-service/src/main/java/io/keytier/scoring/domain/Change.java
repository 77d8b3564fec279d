package io.keytier.scoring.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is announced of a customer.
 *
 * @param id name-based on customer, kind, cause and trigger: the same change always has the same
 * @param previousId the change before it; null for the first
 * @param correction whether it revises what an earlier change told
 * @param from where the customer stood just before
 * @param to the customer after it
 */
public record Change(
        ChangeKind kind,
        String id,
        @Nullable String previousId,
        Occasion occasion,
        boolean correction,
        Standing from,
        Customer to) {

    static Change of(ChangeKind kind, Occasion occasion, Standing from, Customer to) {
        var name = String.join("\n", to.id(), kind.name(), occasion.cause().name(), occasion.trigger());
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        var chain = to.chain();
        return new Change(
                kind, id, chain.lastChangeId(), occasion, occasion.corrects(chain.lastEffectiveOn()), from, to);
    }
}
