package io.keytier.orders.guide;

import static io.keytier.orders.ErpApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import io.keytier.orders.Described;
import io.keytier.orders.OrdersServiceTest;
import io.keytier.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The requests to click through: all that the service offers, and each of them works and is answered as described. */
@QuarkusTest
@OrdersServiceTest
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HttpFileTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<HttpFile.Request> REQUESTS = HttpFile.read(Path.of("..", "docs", "http", "orders.http"));

    @TestHTTPResource("/")
    URI service;

    @Test
    void shouldWorkFromTopToBottom() throws Exception {
        var variables = new HashMap<>(
                Map.of("keytier", service.toString().replaceFirst("/$", ""), "erp", token("erp"), "ops", token("ops")));

        var described = Described.now();
        for (var request : REQUESTS) {
            var answer = send(request.with(variables));
            assertThat(answer.statusCode()).as(request + ": " + answer.body()).isBetween(200, 299);
            assertThat(described.objectionsTo(
                            seen(answer), request.method(), template(request.path(), described.paths())))
                    .as(request + ": " + answer.body())
                    .isEmpty();
            answer.headers()
                    .firstValue("Location")
                    .filter(location -> location.contains("/bulk/"))
                    .ifPresent(location -> variables.put("bulkId", location.replaceFirst(".*/", "")));
        }
    }

    @Test
    void shouldHoldEveryOperationOfTheService() {
        Map<String, Map<String, Map<String, Object>>> paths =
                as("erp").get("/q/openapi?format=json").jsonPath().getMap("paths");
        var offered = new TreeSet<String>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) ->
                typesOf(operation).forEach(type -> offered.add(method.toUpperCase() + " " + path + type))));

        var held = new TreeSet<String>();
        for (var request : REQUESTS) {
            var type = request.headers().containsKey("Content-Type")
                    ? " " + request.headers().get("Content-Type")
                    : "";
            held.add(request.method() + " " + template(request.path(), paths.keySet()) + type);
        }
        assertThat(held).isEqualTo(offered);
    }

    /** The path of the description that fits best: with the fewest variables. */
    private static String template(String path, Iterable<String> templates) {
        var fitting = new ArrayList<String>();
        for (var template : templates) {
            if (path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))) {
                fitting.add(template);
            }
        }
        return fitting.stream()
                .min(Comparator.comparing(template -> template.split("\\{").length))
                .orElse(path + " (unknown)");
    }

    @SuppressWarnings("unchecked")
    private static List<String> typesOf(Map<String, Object> operation) {
        var body = (Map<String, Map<String, Object>>) operation.get("requestBody");
        return body == null
                ? List.of("")
                : body.get("content").keySet().stream().map(type -> " " + type).toList();
    }

    private static Described.Answer seen(HttpResponse<String> answer) {
        var headers = answer.headers();
        return new Described.Answer(
                answer.statusCode(),
                headers.firstValue("Content-Type").orElse("").replaceFirst(";.*", ""),
                headers.firstValue("Location").isPresent(),
                answer.body());
    }

    private static String token(String role) {
        return Tokens.bearer(role, role + "-1", "orders.http").replace("Bearer ", "");
    }

    private static HttpResponse<String> send(HttpFile.Request request) throws Exception {
        var builder = HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method(), BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        return CLIENT.send(builder.build(), BodyHandlers.ofString());
    }
}
