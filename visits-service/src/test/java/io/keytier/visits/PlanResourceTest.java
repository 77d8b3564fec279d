package io.keytier.visits;

import static io.keytier.visits.FollowUpDriver.keyAccount;
import static io.keytier.visits.Requests.as;
import static io.keytier.visits.Requests.plansOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.keytier.platform.paging.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithInfrastructure
class PlanResourceTest {

    @Inject
    FollowUpDriver customers;

    @Test
    void shouldShowAPlanWithItsFourSteps() {
        customers.designate(keyAccount("客户 1/б", 1, "rep-1", 5));
        var plan = plansOf("客户 1/б").get(0);
        as("sales")
                .get("/v1/plans/" + plan.get("planId"))
                .then()
                .statusCode(200)
                .body("customerId", equalTo("客户 1/б"))
                .body("owner", equalTo("rep-1"))
                .body("tier", equalTo("RANK-5"))
                .body("segment", equalTo("IMPORTANT_VALUE"))
                .body("status", equalTo("OPEN"))
                .body("cadenceDays", equalTo(14))
                .body("startsOn", notNullValue())
                .body("endsOn", notNullValue())
                .body("nextVisitOn", notNullValue())
                .body(
                        "steps.stage",
                        contains("OPENING", "INVESTIGATION", "DEMONSTRATING_CAPABILITY", "OBTAINING_COMMITMENT"))
                .body("steps.done", everyItem(equalTo(false)))
                .body("steps[0].nextVisitOn", equalTo(plan.get("nextVisitOn")));
    }

    @Test
    void shouldPageThroughPlans() {
        customers.designateMany("paged-", 7, "rep-p");
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as("service")
                    .queryParams(Map.of("owner", "rep-p", "limit", 3))
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/plans")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<java.util.List<String>>path("items.customerId"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(seen).hasSize(7).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldPageThroughVisitsOfADayRange() {
        customers.designate(keyAccount("visited", 1, "rep-v", 4));
        var all = Requests.visitsOf("rep-v", "PLANNED");
        var second = all.get(1).get("visitOn");
        var page = as("manager")
                .queryParams(Map.of("owner", "rep-v", "from", second, "limit", 2))
                .get("/v1/visits")
                .then()
                .statusCode(200)
                .body("items[0].visitId", equalTo(all.get(1).get("visitId")))
                .extract();
        as("manager")
                .queryParams(Map.of("owner", "rep-v", "limit", 2, "cursor", page.path("nextCursor")))
                .get("/v1/visits")
                .then()
                .body("items[0].visitId", equalTo(all.get(3).get("visitId")));
        as("manager")
                .queryParams(Map.of("owner", "rep-v", "from", second, "to", second))
                .get("/v1/visits")
                .then()
                .body("items.visitOn", contains(second))
                .body("nextCursor", nullValue());
    }

    @Test
    void shouldShowSalespeopleTheirOwnOnly() {
        customers.designate(keyAccount("mine", 1, "rep-m", 4), keyAccount("theirs", 1, "rep-t", 4));
        var theirs = plansOf("theirs").get(0).get("planId");
        as("sales", "rep-m").get("/v1/plans").then().statusCode(200).body("items.customerId", contains("mine"));
        as("sales", "rep-m")
                .get("/v1/visits")
                .then()
                .body("items", not(empty()))
                .body("items.owner", everyItem(equalTo("rep-m")));
        as("sales", "rep-m").get("/v1/plans?owner=rep-t").then().statusCode(403);
        as("sales", "rep-m").get("/v1/visits?owner=rep-t").then().statusCode(403);
        as("sales", "rep-m").get("/v1/plans/" + theirs).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/plans/none, 404",
        "/v1/plans/00000000-0000-0000-0000-000000000000, 404",
        "/v1/plans?status=SLEEPING, 400",
        "/v1/plans?cursor=eHg, 400",
        "/v1/plans?cursor=***, 400",
        "/v1/plans?limit=0, 400",
        "/v1/visits?from=tomorrow, 400",
        "/v1/visits?to=2026-13-01, 400",
        "/v1/visits?status=LOST, 400",
        "/v1/visits?cursor=eHg, 400",
        "/v1/plans?customerId=, 400",
        "/v1/plans?owner=, 400",
        "/v1/plans?status=, 400",
        "/v1/visits?owner=, 400",
        "/v1/visits?from=, 400",
        "/v1/visits?to=, 400",
        "/v1/visits?status=, 400",
        "/v1/plans/%C3%FB, 400"
    })
    void shouldRefuseWhatItCannotAnswer(String path, int status) {
        as("manager")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/v1/plans, 'a\u0000'", "/v1/visits, +6000000-01-01", "/v1/visits, -999999999-01-01"})
    void shouldRefuseACursorThatNoListGave(String list, String key) {
        as("manager")
                .queryParam("cursor", Cursor.at(key, new UUID(0, 0)).text())
                .get(list)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
    }
}
