package io.keytier.local.e2e;

import static io.keytier.local.e2e.SentDocument.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;

import io.keytier.local.api.Answer;
import io.keytier.local.api.ServiceClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, with the services as they are packaged. */
@ExtendWith(EndToEnd.class)
class AccessTest {

    private final Story story;

    AccessTest(Story story) {
        this.story = story;
    }

    @Test
    void shouldTurnAwayWhoShowsNoValidToken() {
        var at = story.stack().endpoints();

        assertThat(Stream.of(
                        new ServiceClient(at.orders(), "forged").get("/v1/orders/1"),
                        new ServiceClient(at.scoring(), "forged").get("/v1/scores/1"),
                        new ServiceClient(at.accounts(), "forged").get("/v1/accounts"),
                        new ServiceClient(at.visits(), "forged").get("/v1/plans")))
                .extracting(Answer::status)
                .containsOnly(401);
    }

    @Test
    void shouldRefuseARoleThatMayNot() {
        assertThat(Stream.of(
                        story.orders("sales")
                                .post(
                                        "/v1/orders",
                                        sale("C", story.today(), "1").body()),
                        story.scoring("erp").get("/v1/scores/1"),
                        story.accounts("service").put("/v1/accounts/1", Map.of("name", "A company")),
                        story.visits("erp").get("/v1/plans")))
                .extracting(Answer::status)
                .containsOnly(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/swagger-ui/"})
    void shouldDescribeEachApiOnItsOwnPort(String path) {
        var at = story.stack().endpoints();

        assertThat(Stream.of(at.orders(), at.scoring(), at.accounts(), at.visits()))
                .allSatisfy(service ->
                        assertThat(statusOf(service.http().resolve(path))).isEqualTo(200));
    }

    private static int statusOf(URI uri) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
