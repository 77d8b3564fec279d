package io.keytier.accounts.account;

import static io.keytier.accounts.Api.account;
import static io.keytier.accounts.Api.as;
import static io.keytier.accounts.ScoreEvents.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.keytier.accounts.OnInfrastructure;
import io.keytier.accounts.account.application.ProjectScores;
import io.keytier.contracts.Topics;
import io.keytier.testkit.TopicProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnInfrastructure
class MasterDataTest {

    private static final String ACME = "{\"name\":\"Acme\",\"country\":\"Peru\",\"industry\":\"Anvils\"}";

    @Inject
    ProjectScores projectScores;

    @ParameterizedTest
    @ValueSource(strings = {"M 1", "M/2", "M\"3'", "客户-4", "M%2F5", "M+6"})
    void shouldAddAProspectUnderAnyIdentifier(String customerId) {
        var location = put(customerId, ACME).statusCode(201).extract().header("Location");

        as("sales")
                .urlEncodingEnabled(false)
                .get(location)
                .then()
                .statusCode(200)
                .body("customerId", equalTo(customerId))
                .body("name", equalTo("Acme"))
                .body("country", equalTo("Peru"))
                .body("industry", equalTo("Anvils"))
                .body("tier", equalTo("NONE"))
                .body("tierRank", equalTo(0))
                .body("scoreVersion", equalTo(0))
                .body("keyAccount", equalTo(false))
                .body("accountVersion", equalTo(1));
    }

    @Test
    void shouldReplaceMasterDataOnceForTheSameRequest() {
        put("M-10", ACME).statusCode(201);

        put("M-10", "{\"name\":\"Acme Ltd\"}").statusCode(200);
        put("M-10", "{\"name\":\"Acme Ltd\"}").statusCode(200);

        account("M-10")
                .body("accountVersion", equalTo(2))
                .body("name", equalTo("Acme Ltd"))
                .body("country", equalTo(null));
    }

    @Test
    void shouldChangeOnlyWhatIsGiven() {
        put("M-11", ACME).statusCode(201);

        patch("M-11", "{\"country\":\"Chile\"}").statusCode(200).body("country", equalTo("Chile"));

        account("M-11").body("name", equalTo("Acme")).body("industry", equalTo("Anvils"));
    }

    @Test
    void shouldNotChangeAnAccountThatIsNotThere() {
        patch("M-nobody", ACME).statusCode(404);
    }

    @Test
    void shouldKeepMasterDataWhenScoresComeAndTheOtherWayRound() {
        put("M-12", ACME).statusCode(201);
        score("M-12", 1, 2);
        put("M-12", "{\"name\":\"Acme II\"}").statusCode(200);

        account("M-12").body("name", equalTo("Acme II")).body("tierRank", equalTo(2));
    }

    @Test
    void shouldAnnounceTheNameOfAKeyAccount() {
        try (var keyAccounts = TopicProbe.of(Topics.KEY_ACCOUNTS)) {
            score("M-13", 1, 5);
            keyAccounts.awaitNext("M-13");

            put("M-13", ACME).statusCode(200);

            var named = keyAccounts.awaitNext("M-13").data();
            assertThat(named.name()).isEqualTo("Acme");
            assertThat(named.accountVersion()).isEqualTo(2);
        }
    }

    @Test
    void shouldNameEveryFieldAtFault() {
        var body = Map.of("country", "x".repeat(101), "industry", " ");

        as("manager")
                .body(body)
                .put("/v1/accounts/M-14")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", containsInAnyOrder("name", "country", "industry"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"name\":\"Acme\",\"grade\":\"A\"}", "{\"name\":", "{\"name\":\"a\\u0000b\"}"})
    void shouldRefuseWhatIsNoMasterData(String body) {
        put("M-15", body).statusCode(400).contentType("application/problem+json");
    }

    private void score(String customerId, long version, int tierRank) {
        QuarkusTransaction.requiringNew()
                .run(() -> projectScores.apply(List.of(scored(customerId, version, tierRank))));
    }

    private static ValidatableResponse put(String customerId, String body) {
        return as("sales")
                .body(body)
                .put("/v1/accounts/{customerId}", customerId)
                .then();
    }

    private static ValidatableResponse patch(String customerId, String body) {
        return as("sales")
                .body(body)
                .patch("/v1/accounts/{customerId}", customerId)
                .then();
    }
}
