package io.keytier.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.keytier.contracts.Cause;
import io.keytier.contracts.Topics;
import io.keytier.testkit.KafkaResource;
import io.keytier.testkit.TokenResource;
import io.keytier.testkit.Tokens;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies over HTTP, on a real broker. Every test leaves rules in force that equal the default. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class PolicyServiceTest {

    private static final String POLICIES = "/v1/policies";
    private static final String DRY_RUN = "/v1/policies/dry-run";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static final String DEFAULT = policy("VVVVVIP", 365, "84");

    private boolean published;

    @AfterEach
    void publishTheDefaultAgain() {
        if (published) {
            publish(DEFAULT);
        }
    }

    @Test
    void shouldPublishAndReachEveryCustomer() {
        var customer = "P-" + UUID.randomUUID();
        try (var changes = TopicProbe.of(Topics.CHANGES)) {
            purchase(customer, "60000", 0);
            changes.awaitNext(customer, change -> change.to().tier().equals("VVVVIP"));

            int version = publish(policy("TOP", 365, "68"));

            var change = changes.awaitNext(customer, found -> found.cause() == Cause.POLICY);
            assertThat(change.data().to().tier()).isEqualTo("TOP");
            assertThat(change.data().policyVersion()).isEqualTo(version);
            as("sales")
                    .get("/v1/scores/{id}", customer)
                    .then()
                    .statusCode(200)
                    .body("tier", equalTo("TOP"))
                    .body("policyVersion", equalTo(version));
        }
    }

    @Test
    void shouldGiveTwoThatArePublishedAtOnceTwoVersions() {
        published = true;
        int before = currentVersion();

        var versions =
                IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> publish(DEFAULT)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(versions).containsExactlyInAnyOrder(before + 1, before + 2, before + 3, before + 4);
    }

    @Test
    void shouldListEveryVersionTheLatestFirst() {
        int version = publish(DEFAULT);

        as("service")
                .queryParam("limit", 1)
                .get(POLICIES)
                .then()
                .statusCode(200)
                .body("items.version", contains(version))
                .body("nextCursor", equalTo(cursorOf(1)));
        as("service")
                .get(POLICIES + "/1")
                .then()
                .statusCode(200)
                .body("windowDays", equalTo(365))
                .body("publishedAt", nullValue())
                .body("monetary.bands[0].min", equalTo("50000"));
        as("service").get(POLICIES + "/999999").then().statusCode(404);
    }

    @Test
    void shouldListEveryVersionOncePageByPage() {
        publish(DEFAULT);
        int version = publish(DEFAULT);

        var listed = new ArrayList<Integer>();
        var cursor = "";
        while (cursor != null) {
            var page = as("service")
                    .queryParam("limit", 2)
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                    .get(POLICIES)
                    .then()
                    .statusCode(200)
                    .extract();
            listed.addAll(page.<List<Integer>>path("items.version"));
            cursor = page.path("nextCursor");
        }

        assertThat(listed)
                .isEqualTo(IntStream.rangeClosed(1, version)
                        .map(number -> version + 1 - number)
                        .boxed()
                        .toList());
    }

    @Test
    void shouldTellOfAMigrationWithoutTouchingAnything() {
        var customer = "P-" + UUID.randomUUID();
        purchase(customer, "60000", 200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        as("sales").get("/v1/scores/{id}", customer).then().statusCode(200));
        int version = currentVersion();

        as("manager")
                .contentType(ContentType.JSON)
                .body(policy("TOP", 100, "84"))
                .post(DRY_RUN)
                .then()
                .statusCode(200)
                .body("basedOn", equalTo(version))
                .body("moves.find { it.from == 'VVVIP' && it.to == 'VIP' }.monetaryAfter", equalTo("0.00"))
                .body("moves.find { it.from == 'VVVIP' && it.to == 'VIP' }.monetary", endsWith("000.00"));

        assertThat(currentVersion()).isEqualTo(version);
        as("sales")
                .get("/v1/scores/{id}", customer)
                .then()
                .body("policyVersion", equalTo(version))
                .body("tier", equalTo("VVVIP"));
    }

    @ParameterizedTest
    @CsvSource({"sales", "service", "marketing", "ops", "erp"})
    void shouldLetOnlyManagersWrite(String role) {
        for (var path : new String[] {POLICIES, DRY_RUN}) {
            as(role).contentType(ContentType.JSON)
                    .body(DEFAULT)
                    .post(path)
                    .then()
                    .statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {POLICIES, POLICIES + "/current", POLICIES + "/1"})
    void shouldShowPoliciesToEveryRoleButErps(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
        as("erp").get(path).then().statusCode(403);
        as("marketing").get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {POLICIES, DRY_RUN})
    void shouldLetNobodyWriteWithoutAToken(String path) {
        given().contentType(ContentType.JSON).body(DEFAULT).post(path).then().statusCode(401);
    }

    private int publish(String policy) {
        published = true;
        return as("manager")
                .contentType(ContentType.JSON)
                .body(policy)
                .post(POLICIES)
                .then()
                .statusCode(201)
                .header("Location", containsString(POLICIES + "/"))
                .extract()
                .path("version");
    }

    private int currentVersion() {
        return as("sales")
                .get(POLICIES + "/current")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    private String cursorOf(int limit) {
        return as("service")
                .queryParam("limit", limit)
                .get(POLICIES)
                .then()
                .extract()
                .path("nextCursor");
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", Tokens.bearer(role));
    }

    /** The default policy but for the highest tier and the window. */
    static String policy(String tier, int windowDays, String minScore) {
        return """
                { "windowDays": %d,
                  "recency": { "weight": 4, "bands": [ {"score":5,"maxDays":30}, {"score":4,"maxDays":90},
                    {"score":3,"maxDays":180}, {"score":2,"maxDays":365} ] },
                  "frequency": { "weight": 8, "bands": [ {"score":5,"min":5}, {"score":4,"min":4},
                    {"score":3,"min":3}, {"score":2,"min":2} ] },
                  "monetary": { "weight": 8, "currency": "CNY", "bands": [ {"score":5,"min":"50000"},
                    {"score":4,"min":"20000"}, {"score":3,"min":"5000"}, {"score":2,"min":"1000"} ] },
                  "tiers": [ {"tier":"%s","minScore":%s}, {"tier":"VVVVIP","minScore":67}, {"tier":"VVVIP","minScore":52},
                    {"tier":"VVIP","minScore":36}, {"tier":"VIP","minScore":0} ],
                  "segments": { "recencyHighFrom": 4, "frequencyHighFrom": 4, "monetaryHighFrom": 4 },
                  "downgradeGraceDays": 0 }""".formatted(windowDays, tier, minScore);
    }

    private static void purchase(String customer, String amount, int daysAgo) {
        new Sold(customer, "S-" + UUID.randomUUID(), TODAY.minusDays(daysAgo), amount).publish();
    }
}
