package io.keytier.platform.paging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestSecurity(user = "manager-1", roles = "manager")
class PagingTest {

    @Test
    void shouldWalkFromPageToPage() {
        var first = parts("limit=2").body("items", contains(1, 2));
        var second =
                parts("limit=2&cursor=" + first.extract().path("nextCursor")).body("items", contains(3, 4));
        parts("limit=2&cursor=" + second.extract().path("nextCursor"))
                .body("items", contains(5))
                .body("nextCursor", nullValue());
    }

    @Test
    void shouldGiveAWholeListWithinTheDefaultLimit() {
        parts("limit=50").body("items.size()", equalTo(5)).body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "many", "99999999999"})
    void shouldRefuseALimitOutOfBounds(String limit) {
        parts("limit=" + limit).statusCode(400).body("violations[0].field", equalTo("limit"));
    }

    @ParameterizedTest
    @MethodSource
    void shouldRefuseWhatIsNoCursor(String cursor) {
        parts("cursor=" + cursor).statusCode(400).body("violations[0].field", equalTo("cursor"));
    }

    static Stream<String> shouldRefuseWhatIsNoCursor() {
        return Stream.of("*", "_w", Cursor.at("a\u0000").text());
    }

    private static ValidatableResponse parts(String query) {
        return given().get("/v1/things/a/parts?" + query).then();
    }
}
