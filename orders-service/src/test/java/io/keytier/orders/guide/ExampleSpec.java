package io.keytier.orders.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that says something else than the service is told of. */
class ExampleSpec {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String REAL = """
            HTTP/1.1 100 Continue

            HTTP/1.1 201 Created
            location: http://localhost:8081/v1/orders/SO-1
            content-type: application/json

            {"orderId":"SO-1","amount":"20.00","unmatched":false,"items":[{"a":1,"b":2},{"a":3}],"at":"2026-11-02"}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 201 Created",
                "HTTP/1.1 201 Created\nLocation: …/v1/orders/SO-1\n\n{ \"at\": \"…\" }",
                "HTTP/1.1 201 Created\n\n{ \"items\": [ { \"a\": 1 }, {} ] }"
            })
    void shouldAcceptAShortenedAnswer(String shown) {
        assertThat(Answer.parse(shown).differencesTo(Answer.parse(REAL))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK",
                "HTTP/1.1 201 Created\nLocation: …/v1/orders/SO-2",
                "HTTP/1.1 201 Created\nRetry-After: 1",
                "HTTP/1.1 201 Created\n\n{ \"amount\": \"20.0\" }",
                "HTTP/1.1 201 Created\n\n{ \"amount\": 20.00 }",
                "HTTP/1.1 201 Created\n\n{ \"unmatched\": null }",
                "HTTP/1.1 201 Created\n\n{ \"colour\": null }",
                "HTTP/1.1 201 Created\n\n{ \"items\": [ { \"a\": 1 } ] }",
                "HTTP/1.1 201 Created\n\n{ \"items\": [ { \"a\": 1 }, { \"a\": 4 } ] }",
                "HTTP/1.1 201 Created\n\n{ \"items\": \"…\" }",
                "HTTP/1.1 201 Created\n\nno JSON"
            })
    void shouldSeeADrift(String shown) {
        assertThat(Answer.parse(shown).differencesTo(Answer.parse(REAL))).isNotEmpty();
    }

    @Test
    void shouldReadThePagesBlocksWithTheirAnswers() {
        var examples = Page.examplesIn("page.md", """
                # Title
                ```bash
                export A=1
                ```
                ## A sale
                ```json
                {}
                ```
                ```bash
                curl "$A"
                ```
                So it answers:
                ```http
                HTTP/1.1 200 OK
                ```
                """);

        assertThat(examples).extracting(Example::toString).containsExactly("page.md:2 Title", "page.md:9 A sale");
        assertThat(examples).extracting(Example::asks).containsExactly(false, true);
        assertThat(examples.get(1).answer()).isEqualTo(Answer.parse("HTTP/1.1 200 OK"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"erp-sap.md", "erp-odoo.md", "erp-shopify.md"})
    void shouldShowSamplesThatCanBeRead(String page) {
        assertThat(Page.samplesOf(page)).hasSizeGreaterThanOrEqualTo(2).allSatisfy(JSON::readTree);
    }
}
