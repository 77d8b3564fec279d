package io.keytier.orders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import io.keytier.orders.OrdersServiceTest;
import io.keytier.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that cannot be read. */
@QuarkusTest
@OrdersServiceTest
class BadHeaderTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/v1/orders")
    URI orders;

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ";", "/", "application/", "application/json, text/plain", ";charset=utf-8"})
    void shouldRefuseAContentTypeThatIsNone(String type) throws Exception {
        for (var place : new String[] {
            "POST ", "PUT /SO-1", "POST /bulk", "POST /SO-1/cancellation", "POST /SO-1/payments", "GET /bulk"
        }) {
            var answer = send(place, "Content-Type", type);

            assertThat(answer.statusCode()).as(place).isEqualTo(415);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ";", "/", "application/", ",", "a/b;q=-1", "application/json;q=many"})
    void shouldNotFailOnAnAcceptThatIsNone(String types) throws Exception {
        for (var place : new String[] {"GET ?limit=1", "GET /bulk?limit=1", "GET /bulk/7/errors"}) {
            assertThat(send(place, "Accept", types).statusCode()).as(place).isIn(200, 400, 404, 406);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "a\tb, 400", "kkkkkkkkkk, 404"})
    void shouldRefuseAKeyThatIsNoIdentifier(String key, int status) throws Exception {
        assertThat(sendWithKey(key)).isEqualTo(status);
        assertThat(sendWithKey(key + "k".repeat(10_000))).isEqualTo(400);
    }

    private int sendWithKey(String key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(orders + "/SO-none/cancellation"))
                .header("Authorization", Tokens.bearer("erp"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).statusCode();
    }

    private HttpResponse<String> send(String place, String header, String value) throws Exception {
        var space = place.indexOf(' ');
        var request = HttpRequest.newBuilder(URI.create(orders + place.substring(space + 1)))
                .header("Authorization", Tokens.bearer("erp"))
                .header(header, value)
                .method(place.substring(0, space), BodyPublishers.ofString("{}"))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
