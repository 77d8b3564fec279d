package io.keytier.orders;

import static io.keytier.orders.ErpApi.erp;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.keytier.orders.Described.Answer;
import io.keytier.orders.idempotency.adapter.http.Idempotent;
import io.keytier.testkit.ApiRules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of the API says what the service does. */
@QuarkusTest
@OrdersServiceTest
class OpenApiTest {

    private static final Map<String, Object> ORDER = Map.of(
            "type", "SALE",
            "status", "CONFIRMED",
            "customerId", "C-described",
            "orderedAt", "2026-11-20",
            "currency", "CNY",
            "amount", 100,
            "revision", 1,
            "cost", "60.00",
            "dueDate", "2026-12-20",
            "lines", List.of(Map.of("sku", "A-1", "quantity", "2", "unitPrice", 50)));

    private static final Map<String, Object> PAYMENT = Map.of("paidAt", "2026-11-20", "amount", 100, "currency", "CNY");

    private Described described;

    @BeforeEach
    void readTheDescription() {
        described = Described.now();
    }

    @Test
    void shouldBeFitToGenerateAClientFrom() {
        assertThat(ApiRules.brokenBy(described.api())).isEmpty();
    }

    @Test
    void shouldTellWhatIsNewFromWhatIsKnown() {
        var recording = described.operations().stream()
                .filter(operation -> described
                        .taken(operation)
                        .filter(Set.of("Order", "Payment")::contains)
                        .isPresent())
                .toList();

        assertThat(recording).hasSize(3).allSatisfy(operation -> {
            var answers = operation.node().path("responses");
            assertThat(answers.has("409")).isTrue();
            assertThat(answers.at("/201/content/application~1json/schema/$ref").asText())
                    .isNotEmpty()
                    .isEqualTo(answers.at("/200/content/application~1json/schema/$ref")
                            .asText());
        });
    }

    @Test
    void shouldSayThatAnyRequestMayHaveToComeAgain() {
        assertThat(described.operations()).allSatisfy(operation -> assertThat(
                        operation.node().path("responses").fieldNames())
                .toIterable()
                .contains("429", "503"));
    }

    @Test
    void shouldOfferAKeyWhereItIsHonoured() {
        var honouring = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.keytier.orders")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Idempotent.class))
                        .map(method -> pathOf(method.getOwner()) + pathOf(method))
                        .toList();

        var offering = described.operations().stream()
                .filter(operation -> operation
                        .node()
                        .path("parameters")
                        .findValuesAsText("name")
                        .contains(Idempotent.HEADER))
                .map(Described.Operation::path)
                .toList();
        assertThat(offering).isNotEmpty().containsExactlyInAnyOrderElementsOf(honouring);
    }

    @Test
    void shouldRequireOfADocumentWhatTheServiceRequires() {
        assertRequired("Order", "orderId", "/v1/orders", ORDER);
    }

    @Test
    void shouldRequireOfAPaymentWhatTheServiceRequires() {
        assertRequired("Payment", "paymentId", "/v1/orders/SO-described/payments", PAYMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/orders?limit=0, /v1/orders, 400",
        "GET, /v1/orders/unheard-of, /v1/orders/{orderId}, 404",
        "PUT, /v1/exchange-rates/USD/2026-11-01, /v1/exchange-rates/{currency}/{date}, 400",
        "POST, /v1/orders, /v1/orders, 400",
        "POST, /v1/orders/unheard-of/cancellation, /v1/orders/{orderId}/cancellation, 404",
        "GET, /v1/orders/bulk/unheard-of/errors, /v1/orders/bulk/{bulkId}/errors, 404",
    })
    void shouldRefuseAsDescribed(String method, String address, String path, int status) {
        var answer = erp().body("{}").request(method, address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(described.objectionsTo(answerOf(answer), method, path)).isEmpty();
    }

    /** Sends it whole, then without each field and with a null in its place: only what is required must be there. */
    private void assertRequired(String schema, String key, String address, Map<String, Object> whole) {
        var required = described.api().at("/components/schemas/" + schema + "/required");
        var names = Stream.concat(Stream.of(key), whole.keySet().stream()).toList();
        for (var name : names) {
            for (var given : List.of(true, false)) {
                var body = new TreeMap<>(whole);
                body.put(key, schema + "-without-" + name + given);
                body.remove(name);
                if (given) {
                    body.put(name, null);
                }
                var isRequired = contains(required, name);
                assertThat(erp().body(body).post(address).statusCode())
                        .as(name + " missing or null")
                        .isEqualTo(isRequired ? 400 : 201);
            }
        }
    }

    private static boolean contains(JsonNode texts, String text) {
        for (var candidate : texts) {
            if (candidate.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static String pathOf(HasAnnotations<?> annotated) {
        return annotated
                .tryGetAnnotationOfType(Path.class)
                .map(path -> "/" + path.value().replaceFirst("^/", ""))
                .orElse("");
    }

    private static Answer answerOf(Response answer) {
        return new Answer(
                answer.statusCode(),
                answer.contentType().replaceFirst(";.*", ""),
                answer.header("Location") != null,
                answer.asString());
    }
}
