package io.keytier.visits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keytier.testkit.ApiRules;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The description of the API. */
@QuarkusTest
@WithInfrastructure
class OpenApiTest {

    @Test
    void shouldBeFitToGenerateAClientFrom() throws JsonProcessingException {
        var api = given().get("/q/openapi?format=json").asString();

        assertThat(ApiRules.brokenBy(new ObjectMapper().readTree(api))).isEmpty();
    }
}
