package io.keytier.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account as accounts-service tells it.
 *
 * @param name null while nobody told it
 */
public record AccountView(@Nullable String name, @Nullable String owner, boolean keyAccount, String tier) {

    static AccountView of(JsonNode account) {
        return new AccountView(
                Json.text(account, "name"),
                Json.text(account, "owner"),
                account.path("keyAccount").asBoolean(),
                account.path("tier").asText());
    }
}
