package io.keytier.accounts.account;

import static io.keytier.accounts.Api.as;
import static io.keytier.accounts.ScoreEvents.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.keytier.accounts.OnInfrastructure;
import io.keytier.accounts.account.application.KeepMasterData;
import io.keytier.accounts.account.application.ProjectScores;
import io.keytier.accounts.account.domain.MasterData;
import io.keytier.platform.paging.Cursor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers L-0 to L-5 by rank; L-1 and L-4 are named. Their identifiers tell them from other tests' customers. */
@QuarkusTest
@OnInfrastructure
class AccountListTest {

    @Inject
    ProjectScores projectScores;

    @Inject
    KeepMasterData keepMasterData;

    @BeforeEach
    void addAccounts() {
        QuarkusTransaction.requiringNew()
                .run(() -> projectScores.apply(List.of(
                        scored("L-3", 1, 3),
                        scored("L-0", 1, 0),
                        scored("L-5", 1, 5),
                        scored("L-1", 1, 1),
                        scored("L-4", 1, 4),
                        scored("L-2", 1, 2))));
        keepMasterData.replace("L-1", new MasterData("Zeta 100%", null, null));
        keepMasterData.replace("L-4", new MasterData("Alpha_L-", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "keyAccount, true, L-4 L-5",
        "keyAccount, false, L-0 L-1 L-2 L-3",
        "tier, VVIP, L-2",
        "tier, none, ''",
        "segment, important_value, L-4 L-5",
        "reason, TIER, L-4 L-5",
        "reason, STRATEGIC, ''",
        "owner, rep-1, L-4 L-5",
        "owner, rep-2, ''"
    })
    void shouldFilter(String parameter, String value, String expected) {
        assertThat(pages(Map.of("q", "L-", parameter, value), 50))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"zeta, L-1", "100%, L-1", "l-5, L-5", "alpha_, L-4", "L_5, ''", "%, L-1", "\\, ''"})
    void shouldSearchForPartsOfNamesAndIdentifiersLiterally(String search, String expected) {
        assertThat(pages(Map.of("q", search), 50).stream().filter(found -> found.startsWith("L-")))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "customerId, L-0 L-1 L-2 L-3 L-4 L-5",
        "-customerId, L-5 L-4 L-3 L-2 L-1 L-0",
        "score, L-0 L-1 L-2 L-3 L-4 L-5",
        "-monetary, L-5 L-4 L-3 L-2 L-1 L-0",
        "lastPurchaseOn, L-0 L-1 L-2 L-3 L-4 L-5",
        "-lastPurchaseOn, L-5 L-4 L-3 L-2 L-1 L-0",
        "name, L-0 L-2 L-3 L-5 L-4 L-1"
    })
    void shouldSortThroughAllPages(String sort, String expected) {
        for (var limit : List.of(1, 2, 50)) {
            assertThat(pages(Map.of("q", "L-", "sort", sort), limit)).containsExactly(expected.split(" "));
        }
    }

    @Test
    void shouldNeitherRepeatNorMissAccountsThatStayWhereTheyAre() {
        var first = list(Map.of("q", "L-", "sort", "customerId", "limit", "3"));
        keepMasterData.replace("L-00", new MasterData("between", null, null));

        var second = list(Map.of(
                "q",
                "L-",
                "sort",
                "customerId",
                "limit",
                "3",
                "cursor",
                first.extract().path("nextCursor")));

        second.body("items.customerId", equalTo(List.of("L-3", "L-4", "L-5"))).body("nextCursor", equalTo(null));
    }

    @Test
    void shouldRefuseTheCursorOfAnotherOrder() {
        String cursor =
                list(Map.of("q", "L-", "sort", "score", "limit", "1")).extract().path("nextCursor");

        as("sales")
                .queryParams("sort", "-score", "cursor", cursor)
                .get("/v1/accounts")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort", "segment", "reason", "keyAccount", "limit", "cursor"})
    void shouldNameTheParameterAtFault(String parameter) {
        as("sales")
                .queryParam(parameter, "nonsense!")
                .get("/v1/accounts")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keyAccount", "tier", "segment", "reason", "owner", "sort"})
    void shouldNotTakeAnEmptyFilterForNone(String parameter) {
        as("sales")
                .queryParam(parameter, "")
                .get("/v1/accounts")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(parameter));
        list(Map.of("q", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "name, NAME, 'a\u0000'",
        "lastPurchaseOn, LAST_PURCHASE_ON, +6000000-01-01",
        "lastPurchaseOn, LAST_PURCHASE_ON, -999999999-01-01",
        "monetary, MONETARY, 1e-20000",
        "monetary, MONETARY, 1e999999999",
        "score, SCORE, 99999999999"
    })
    void shouldRefuseACursorThatNoListGave(String sort, String order, String key) {
        as("sales")
                .queryParams(
                        "sort", sort, "cursor", Cursor.at(order, key, "L-1").text())
                .get("/v1/accounts")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
    }

    private static List<String> pages(Map<String, String> parameters, int limit) {
        var found = new ArrayList<String>();
        var query = new HashMap<>(parameters);
        query.put("limit", Integer.toString(limit));
        String next;
        do {
            var page = list(query);
            found.addAll(page.extract().<List<String>>path("items.customerId"));
            next = page.extract().path("nextCursor");
            query.put("cursor", next);
        } while (next != null);
        found.remove("L-00");
        return found;
    }

    private static ValidatableResponse list(Map<String, String> parameters) {
        return as("marketing")
                .queryParams(parameters)
                .get("/v1/accounts")
                .then()
                .statusCode(200);
    }
}
