package io.keytier.orders.customers;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.ErpApi.put;
import static io.keytier.orders.OrderJson.anOrder;
import static io.keytier.orders.customers.MergeApi.merge;
import static io.keytier.orders.customers.MergeApi.standing;
import static io.keytier.orders.customers.MergeApi.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.PurchaseWithdrawn;
import io.keytier.contracts.Topics;
import io.keytier.orders.OrdersServiceTest;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Merging customers and undoing it, over HTTP and on the real database. */
@QuarkusTest
@OrdersServiceTest
class MergeTest {

    private final String a = "C-a-" + UUID.randomUUID();
    private final String b = "C-b-" + UUID.randomUUID();
    private final String c = "C-c-" + UUID.randomUUID();

    @Test
    void shouldMoveDocumentsWithAHigherVersionAndTheSameRevision() {
        var order = anOrder().of(a).with("revision", 7);
        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            post(order.toString()).statusCode(201);
            purchases.awaitNext(a);
            merge(a, b)
                    .statusCode(200)
                    .body("into", equalTo(b))
                    .body("countsFor", equalTo(b))
                    .body("moving", is(false));

            var withdrawn = (PurchaseWithdrawn) purchases.awaitNext(a).data();
            var recorded = (PurchaseRecorded) purchases.awaitNext(b).data();
            assertThat(withdrawn.version()).isEqualTo(2);
            assertThat(recorded.version()).isEqualTo(2);
        }
        find(order.orderId())
                .body("customerId", equalTo(b))
                .body("namedCustomerId", equalTo(a))
                .body("revision", is(7))
                .body("version", is(2));
    }

    @Test
    void shouldRedirectWhatArrivesLaterAndTellAReplayByTheNameItCameWith() {
        merge(a, b).statusCode(200);
        var order = anOrder().of(a);

        post(order.toString()).statusCode(201).body("customerId", equalTo(b)).body("namedCustomerId", equalTo(a));
        post(order.toString()).statusCode(200).body("version", is(1));
    }

    @Test
    void shouldBringEverythingBackWhenItIsUndone() {
        var before = anOrder().of(a);
        var meanwhile = anOrder().of(a);
        var others = anOrder().of(b);
        post(before.toString()).statusCode(201);
        merge(a, b).statusCode(200);
        post(meanwhile.toString()).statusCode(201);
        post(others.toString()).statusCode(201);

        undo(a).statusCode(200)
                .body("into", nullValue())
                .body("countsFor", equalTo(a))
                .body("moving", is(false));

        find(before.orderId()).body("customerId", equalTo(a)).body("version", is(3));
        find(meanwhile.orderId()).body("customerId", equalTo(a)).body("version", is(2));
        find(others.orderId()).body("customerId", equalTo(b)).body("version", is(1));
    }

    @Test
    void shouldFollowChainsAndTakeThemApart() {
        var ofA = anOrder().of(a);
        var ofB = anOrder().of(b);
        post(ofA.toString()).statusCode(201);
        post(ofB.toString()).statusCode(201);

        merge(a, b).statusCode(200);
        merge(b, c).statusCode(200);
        find(ofA.orderId()).body("customerId", equalTo(c));
        find(ofB.orderId()).body("customerId", equalTo(c));
        standing(b).body("mergedFrom", hasItem(a)).body("countsFor", equalTo(c));

        undo(a).statusCode(200);
        find(ofA.orderId()).body("customerId", equalTo(a));
        find(ofB.orderId()).body("customerId", equalTo(c));
    }

    @Test
    void shouldRefuseWhatLeadsBackAndDoNothingTwice() {
        merge(a, b).statusCode(200);
        merge(a, b).statusCode(200).body("into", equalTo(b));
        merge(b, a).statusCode(409).contentType("application/problem+json").body("detail", containsString("lead back"));
        merge(a, c).statusCode(409).body("detail", containsString("undo"));
        merge(a, a).statusCode(400).body("violations[0].field", equalTo("into"));
        undo(c).statusCode(200).body("into", nullValue());
    }

    @Test
    void shouldRefuseAMergeWithoutATarget() {
        as("ops")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/customers/{id}/merge", a)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("into"));
    }

    @Test
    void shouldLetARevisionMoveADocumentOutOfAMerge() {
        var order = anOrder().of(a);
        post(order.toString()).statusCode(201);
        merge(a, b).statusCode(200);

        put(order.orderId(), order.of(c).toString()).statusCode(201).body("customerId", equalTo(c));
        undo(a).statusCode(200);

        find(order.orderId()).body("customerId", equalTo(c));
    }

    @Test
    void shouldBeForErpsAndOperationsOnly() {
        var body = "{ \"into\": \"" + b + "\" }";
        for (var role : new String[] {"erp", "ops"}) {
            as(role).contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/customers/{id}/merge", a)
                    .then()
                    .statusCode(200);
        }
        for (var role : new String[] {"manager", "sales", "service", "marketing"}) {
            as(role).contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/customers/{id}/merge", a)
                    .then()
                    .statusCode(403);
            as(role).delete("/v1/customers/{id}/merge", a).then().statusCode(403);
        }
        as("marketing").get("/v1/customers/{id}/merge", a).then().statusCode(403);
        io.restassured.RestAssured.given()
                .get("/v1/customers/{id}/merge", a)
                .then()
                .statusCode(401);
        io.restassured.RestAssured.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/customers/{id}/merge", a)
                .then()
                .statusCode(401);
        io.restassured.RestAssured.given()
                .delete("/v1/customers/{id}/merge", a)
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse find(String orderId) {
        return as("sales").get("/v1/orders/{id}", orderId).then().statusCode(200);
    }
}
