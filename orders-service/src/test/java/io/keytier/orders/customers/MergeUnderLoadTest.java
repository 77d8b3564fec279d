package io.keytier.orders.customers;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.ErpApi.bulk;
import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.OrderJson.anOrder;
import static io.keytier.orders.customers.MergeApi.merge;
import static io.keytier.orders.customers.MergeApi.standing;
import static io.keytier.orders.customers.MergeApi.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.keytier.orders.OrdersServiceTest;
import io.keytier.orders.customers.application.Merges;
import io.keytier.orders.customers.application.MoveDocuments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Merges of large customers, and merges at the same time as orders and each other. */
@QuarkusTest
@OrdersServiceTest
class MergeUnderLoadTest {

    @Inject
    Merges merges;

    @Inject
    MoveDocuments moveDocuments;

    private final String a = "C-a-" + UUID.randomUUID();
    private final String b = "C-b-" + UUID.randomUUID();
    private final String c = "C-c-" + UUID.randomUUID();

    @Test
    void shouldFinishTheMergeOfALargeCustomerThatAnotherProcessBegan() {
        bulk("live", orders(a, 450)).body("created", is(450));
        merge(c, b).statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> merges.set(a, java.util.Optional.of(b), java.time.Instant.EPOCH));
        moveDocuments.moveSome(a, 1);
        standing(a).body("countsFor", equalTo(b));

        moveDocuments.moveAll();

        standing(a).body("moving", is(false));
        assertThat(merges.misplaced(merges.placeOf(a), 1)).isEmpty();
        assertThat(countOf(a)).isZero();
        assertThat(countOf(b)).isEqualTo(450);
    }

    @Test
    void shouldLoseNothingWhileOrdersKeepComing() throws Exception {
        bulk("live", orders(a, 300)).body("created", is(300));
        var threads = Executors.newFixedThreadPool(6);
        try {
            var work = Stream.concat(
                            IntStream.range(0, 40)
                                    .<Callable<Integer>>mapToObj(i -> () -> post(anOrder()
                                                    .of(i % 2 == 0 ? a : b)
                                                    .toString())
                                            .extract()
                                            .statusCode()),
                            IntStream.range(0, 6)
                                    .<Callable<Integer>>mapToObj(i -> () -> (i % 2 == 0 ? merge(a, b) : undo(a))
                                            .extract()
                                            .statusCode()))
                    .collect(Collectors.toList());
            java.util.Collections.shuffle(work, new java.util.Random(7));
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isIn(200, 201);
            }
        } finally {
            threads.shutdown();
        }
        merge(a, b).statusCode(200);
        moveDocuments.moveAll();

        assertThat(countOf(a)).isZero();
        assertThat(countOf(b)).isEqualTo(340);
    }

    @Test
    void shouldNeverLeadBackHoweverManyMergeAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        try {
            var ring = java.util.List.of(a, b, c);
            var work = IntStream.range(0, 18)
                    .<Callable<Integer>>mapToObj(i -> () -> merge(ring.get(i % 3), ring.get((i + 1) % 3))
                            .extract()
                            .statusCode())
                    .toList();
            var statuses = new java.util.ArrayList<Integer>();
            for (var done : threads.invokeAll(work)) {
                statuses.add(done.get());
            }
            assertThat(statuses).containsOnly(200, 409);
        } finally {
            threads.shutdown();
        }
        var alone = Stream.of(a, b, c).filter(each -> standing(each).extract().path("into") == null);
        assertThat(alone).hasSize(1);
    }

    private static int countOf(String customer) {
        var found = as("sales")
                .get("/v1/orders?limit=500&customerId={id}", customer)
                .then()
                .extract();
        return found.<java.util.List<?>>path("items").size();
    }

    private static String orders(String customer, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> anOrder().of(customer).toString())
                .collect(Collectors.joining("\n"));
    }
}
