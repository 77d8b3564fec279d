package io.keytier.platform.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestSecurity(user = "manager-1", roles = "manager")
class IdentifierTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SO-1",
                "a/b",
                "/a//b/",
                "a b",
                "a+b",
                "O'Brien \"x\"",
                "客户-42",
                "Ünïcode😀",
                "50%",
                "%2F",
                "a;v=1",
                "a?b#c",
                "a\\b",
                "{x}",
                "a/../b",
                "...",
                "a:b@c",
                "~",
                "a&b=c",
                "<x>|^`"
            })
    void shouldMatchAnyIdentifierInOnePathSegment(String id) {
        find(id).statusCode(200).body("name", equalTo(id));
    }

    @Test
    void shouldTakeAnIdentifierOfFullLength() {
        find("客".repeat(128)).statusCode(200);
        find("x".repeat(129)).statusCode(400).body("violations[0].field", equalTo("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000", "a\u0085b", " "})
    void shouldRefuseWhatIsNoIdentifier(String id) {
        find(id).statusCode(400).body("violations[0].field", equalTo("id"));
    }

    private static ValidatableResponse find(String id) {
        var segment = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return given().urlEncodingEnabled(false).get("/v1/things/" + segment).then();
    }
}
