package io.keytier.accounts.account.adapter.http;

import java.util.Map;
import java.util.stream.Collectors;
import jakarta.ws.rs.QueryParam;

import io.keytier.accounts.account.application.AccountFilter;
import io.keytier.accounts.account.application.AccountOrder;
import io.keytier.accounts.account.application.AccountOrder.Key;
import io.keytier.contracts.DesignationReason;
import io.keytier.contracts.Segment;
import io.keytier.platform.paging.PageRequest;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.request.Parameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What accounts to list. */
class ListParameters {

    private static final Map<String, Key> SORT_KEYS = Map.of(
            "customerId", Key.CUSTOMER_ID,
            "name", Key.NAME,
            "score", Key.SCORE,
            "monetary", Key.MONETARY,
            "lastPurchaseOn", Key.LAST_PURCHASE_ON);

    @QueryParam("keyAccount")
    @Parameter(
            description = "true for key accounts only, false for all others",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String keyAccount;

    @QueryParam("tier")
    @Parameter(schema = @Schema(minLength = 1, maxLength = 128))
    @Nullable
    String tier;

    @QueryParam("segment")
    @Parameter(schema = @Schema(implementation = Segment.class))
    @Nullable
    String segment;

    @QueryParam("reason")
    @Parameter(
            description = "accounts that are key for this reason, among others",
            schema = @Schema(implementation = DesignationReason.class))
    @Nullable
    String reason;

    @QueryParam("owner")
    @Nullable
    String owner;

    @QueryParam("q")
    @Parameter(
            description = "part of the customer's identifier or name, in any case",
            schema = @Schema(minLength = 1, maxLength = 128))
    @Nullable
    String search;

    @QueryParam("sort")
    @Parameter(
            description = "with - before it, descending",
            schema =
                    @Schema(pattern = "-?(customerId|name|score|monetary|lastPurchaseOn)", defaultValue = "customerId"))
    @Nullable
    String sort;

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    AccountFilter filter() {
        return new AccountFilter(
                Parameters.flag("keyAccount", keyAccount),
                Parameters.optionalIdentifier("tier", tier),
                Parameters.choice("segment", segment, Segment.class),
                Parameters.choice("reason", reason, DesignationReason.class),
                Parameters.optionalIdentifier("owner", owner),
                Parameters.optionalIdentifier("q", search));
    }

    AccountOrder order() {
        var given = sort == null ? "customerId" : sort;
        var descending = given.startsWith("-");
        var key = SORT_KEYS.get(descending ? given.substring(1) : given);
        if (key == null) {
            throw ProblemException.invalid(
                    "sort",
                    "must be one of " + SORT_KEYS.keySet().stream().sorted().collect(Collectors.joining(", "))
                            + ", with - before it for descending");
        }
        return new AccountOrder(key, descending);
    }

    PageRequest page() {
        return PageRequest.of(limit, cursor);
    }
}
