package io.keytier.platform.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.keytier.platform.problem.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that could be taken for other ones. */
@QuarkusTest
@TestSecurity(user = "manager-1", roles = "manager")
class AddressTest {

    /** Another encoding, a character cut off, one in more bytes than it needs, half a pair, one that there is not. */
    @ParameterizedTest
    @ValueSource(strings = {"a%C3%FB", "a%D0%D5", "%E5%AE", "%80", "%C0%AF", "%E0%80%AF", "%ED%A0%80", "%F4%90%80%80"})
    void shouldRefuseAnEncodingOtherThanUtf8(String encoded) {
        for (var address : new String[] {encoded, "a?q=" + encoded, "a?" + encoded + "=1", "客?q=" + encoded}) {
            get("/v1/things/" + address.replace("客", "%E5%AE%A2"))
                    .statusCode(400)
                    .contentType(Problem.MEDIA_TYPE)
                    .body("detail", containsString("UTF-8"));
        }
    }

    @Test
    void shouldNotDropWhatFollowsASemicolon() {
        for (var address : new String[] {"a;7", "a?q=b;7", "a?q=b;kind=ROUND"}) {
            get("/v1/things/" + address)
                    .statusCode(400)
                    .contentType(Problem.MEDIA_TYPE)
                    .body("detail", containsString("%3B"));
        }
        get("/v1/things/a%3B7").statusCode(200).body("name", equalTo("a;7"));
    }

    @Test
    void shouldTakeTheCharacterThatStandsForOthers() {
        get("/v1/things/a%EF%BF%BD").statusCode(200).body("name", equalTo("a\ufffd"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=, kind",
        "kind, kind",
        "q=a&kind=, kind",
        "kind=&q=a, kind",
        "==kind=, kind",
        "kind=#ROUND, kind",
        "kind=&kind=ROUND, kind",
        "%6Bind=, %6Bind"
    })
    void shouldRefuseAParameterWithoutAValue(String query, String field) {
        get("/v1/things/searched/list?" + query)
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q", "?&&", "?q=&q=", "?kind=a", "?kind=%26=&q=a", "?cursor=&limit="})
    void shouldTakeParametersWithAValueAndThoseThatNeedNone(String query) {
        get("/v1/things/searched/list" + query).statusCode(200);
    }

    private static ValidatableResponse get(String address) {
        return given().urlEncodingEnabled(false).get(address).then();
    }
}
