package io.keytier.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestSecurity(user = "manager-1", roles = "manager")
class ProblemTest {

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"a","colour":"red"}                | colour            | is unknown here
            {"parts":[{"sku":"a","quantity":1},{"skew":"b","quantity":1}]} | parts[1].skew     | is unknown here
            {"parts":[{"sku":"a","quantity":"many"}]}  | parts[0].quantity | must be a whole number
            {"parts":[{"sku":"a","quantity":1.5}]}     | parts[0].quantity | must be a whole number
            {"parts":"none"}                           | parts             | must be an array
            {"name":12}                                | name              | must be a string
            {"name":{}}                                | name              | must be a string
            {"price":"dear"}                           | price             | must be a decimal, as a string or a number
            {"price":""}                               | price             | must be a decimal, as a string or a number
            {"kind":"OVAL"}                            | kind              | must be one of ROUND, SQUARE
            {"kind":1}                                 | kind              | must be one of ROUND, SQUARE
            {"madeOn":"yesterday"}                     | madeOn            | must be a date such as 2026-11-01
            {"madeOn":20000}                           | madeOn            | must be a date such as 2026-11-01
            {"madeOn":""}                              | madeOn            | must be a date such as 2026-11-01
            {"soldAt":""}                              | soldAt            | must be an instant such as 2026-11-01T09:30:00+08:00
            {"soldAt":" "}                             | soldAt            | must be an instant such as 2026-11-01T09:30:00+08:00
            {"count":""}                               | count             | must be a whole number
            {"count":" "}                              | count             | must be a whole number
            {"price":" "}                              | price             | must be a decimal, as a string or a number
            {"kind":" "}                               | kind              | must be one of ROUND, SQUARE
            {"parts":""}                               | parts             | must be an array
            {"parts":[""]}                             | parts[0]          | must be an object
            """)
    void shouldNameTheFieldThatCannotBeRead(String body, String field, String message) {
        problem(post(body), 400)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", equalTo(message))
                .body("detail", equalTo(field + " " + message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": | The body is not well-formed JSON, at line 1, column 9.
            {"name":"a"} x | The body is not well-formed JSON, at line 1, column 14.
            [] | The body must be an object.
            "text" | The body must be an object.
            """)
    void shouldSayWhereABodyIsNotJson(String body, String detail) {
        problem(post(body), 400).body("detail", equalTo(detail));
    }

    @Test
    void shouldTakeDecimalsAsTextOrNumberAndAnswerText() {
        post("{\"price\":20000.10}").statusCode(200).body("price", equalTo("20000.10"));
        post("{\"price\":\"1E+3\"}").statusCode(200).body("price", equalTo("1000"));
    }

    @Test
    void shouldAnswerWhatTheFrameworkRefuses() {
        problem(given().get("/v1/nothing").then(), 404);
        problem(given().get("/elsewhere").then(), 404);
        problem(given().delete("/v1/things").then(), 405);
        problem(given().contentType("text/csv").body("a").post("/v1/things").then(), 415);
        problem(given().accept("image/png").get("/v1/things/a").then(), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ";", "/", "application/", "application/json, text/plain"})
    void shouldRefuseAContentTypeThatIsNone(String type) throws Exception {
        for (var path : List.of("v1/things", "v1/things/a")) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(service.resolve(path))
                                    .header("Content-Type", type)
                                    .method(path.endsWith("a") ? "GET" : "POST", BodyPublishers.ofString("{}"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(path).isEqualTo(415);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ";", "/", "application/", ",", "a/b;q=-1"})
    void shouldNotFailOnAnAcceptThatIsNone(String types) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.resolve("v1/things/a"))
                                .header("Accept", types)
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(200, 400, 406);
    }

    @ParameterizedTest
    @CsvSource({"/v1/things/of-day/never", "/v1/things/filtered/list?day=never", "/v1/things/filtered/list?kind=OVAL"})
    void shouldRefuseAParameterOfTheWrongForm(String path) {
        problem(given().urlEncodingEnabled(false).get(path).then(), 400);
    }

    @Test
    void shouldTellNothingOfItsOwnFaults() {
        problem(given().get("/v1/things/broken/now").then(), 500).body(not(containsString("secret")));
    }

    @Test
    void shouldSayWhenToTryAgain() {
        problem(given().get("/v1/things/moving/now").then(), 503).header("Retry-After", "3");
    }

    @Test
    @TestSecurity(user = "rep-1", roles = "sales")
    void shouldRefuseAnotherRole() {
        problem(given().get("/v1/things/a").then(), 403);
        problem(given().get("/v1/unannotated").then(), 403);
    }

    @Test
    @TestSecurity(authorizationEnabled = true)
    void shouldRefuseWithoutToken() {
        problem(given().get("/v1/things/a").then(), 401).header("WWW-Authenticate", "Bearer");
        problem(given().get("/v1/unannotated").then(), 401);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/things")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(status))
                .body("type", equalTo("about:blank"))
                .body("title", not(nullValue()))
                .body(not(containsString("java.")))
                .body(not(containsString("keytier")));
    }
}
