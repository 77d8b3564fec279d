package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.bulk;
import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.ErpApi.put;
import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.PurchaseWithdrawn;
import io.keytier.contracts.Topics;
import io.keytier.orders.OrdersServiceTest;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What holds however many ERPs send at once. */
@QuarkusTest
@OrdersServiceTest
class ConcurrentOrdersTest {

    private static final int CHANGES = 40;
    private static final int SENDERS = 8;
    private static final int EACH = 5;

    @Inject
    DataSource dataSource;

    @Test
    void shouldPublishTheVersionsOfADocumentInOrder() throws Exception {
        var order = anOrder();
        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            allAtOnce(i -> put(order.orderId(), anOrderLike(order, "C-one-" + order.orderId(), i)));

            var versions = LongStream.rangeClosed(1, CHANGES)
                    .map(i -> ((PurchaseRecorded) purchases
                                    .awaitNext("C-one-" + order.orderId())
                                    .data())
                            .version())
                    .boxed()
                    .toList();
            assertThat(versions)
                    .isEqualTo(LongStream.rangeClosed(1, CHANGES).boxed().toList());
        }
    }

    @Test
    void shouldPublishWhatACustomersSendersSendOneAfterTheOtherInTheirOrder() throws Exception {
        var customer = "C-" + UUID.randomUUID();
        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            allAtOnce(
                    sender -> IntStream.range(0, EACH)
                            .mapToObj(number -> post(anOrder()
                                            .of(customer)
                                            .with("orderId", customer + "-" + sender + "-" + number)
                                            .toString())
                                    .statusCode(201))
                            .toList(),
                    SENDERS);

            var published = IntStream.range(0, SENDERS * EACH)
                    .mapToObj(i ->
                            (PurchaseRecorded) purchases.awaitNext(customer).data())
                    .toList();
            for (var sender = 0; sender < SENDERS; sender++) {
                var prefix = customer + "-" + sender + "-";
                var theirs = published.stream()
                        .filter(event -> event.orderId().startsWith(prefix))
                        .toList();
                assertThat(theirs)
                        .extracting(PurchaseRecorded::orderId)
                        .hasSize(EACH)
                        .isSorted();
                assertThat(theirs).extracting(PurchaseRecorded::acceptedAt).isSorted();
            }
        }
    }

    @Test
    void shouldNotLetAProcessThatHangsHoldItsCustomersForEver() throws Exception {
        try (var connection = dataSource.getConnection();
                var show = connection.createStatement();
                var timeout = show.executeQuery("show idle_in_transaction_session_timeout")) {
            timeout.next();
            assertThat(timeout.getString(1)).isEqualTo("1min");
        }
    }

    @Test
    void shouldTakeANewDocumentOnceFromManySendersAtOnce() throws Exception {
        var order = anOrder();
        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            var statuses = allAtOnce(i -> post(order.toString()).extract().statusCode(), CHANGES);

            assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
            assertThat(purchases.drain(java.time.Duration.ofSeconds(1)))
                    .filteredOn(event -> event.data().customerId().equals(order.customer()))
                    .hasSize(1);
        }
    }

    @Test
    void shouldTakeANewDocumentOnceFromManyWhoNameDifferentCustomers() throws Exception {
        var orderId = anOrder().orderId();
        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            var statuses = allAtOnce(
                    i -> post(anOrder().with("orderId", orderId).toString())
                            .extract()
                            .statusCode(),
                    CHANGES);

            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
            assertThat(purchases.drain(java.time.Duration.ofSeconds(1)))
                    .filteredOn(event -> event.data() instanceof PurchaseRecorded recorded
                            && recorded.orderId().equals(orderId))
                    .hasSize(1);
        }
    }

    @Test
    void shouldMoveADocumentBetweenCustomersWithoutLosingIt() throws Exception {
        var order = anOrder();
        var customers = List.of("C-a-" + order.orderId(), "C-b-" + order.orderId(), "C-c-" + order.orderId());
        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            allAtOnce(i -> put(order.orderId(), anOrderLike(order, customers.get(i % 3), i)));

            var events = purchases.drain(java.time.Duration.ofSeconds(1)).stream()
                    .map(event -> event.data())
                    .filter(event -> customers.contains(event.customerId()))
                    .toList();
            for (var customer : customers) {
                assertThat(versionsOf(events, customer)).isSorted();
            }
            var holders = customers.stream()
                    .filter(customer -> holds(events, customer))
                    .toList();
            assertThat(holders).hasSize(1);
            assertThat(events.stream().filter(PurchaseRecorded.class::isInstance))
                    .hasSize(CHANGES);
        }
    }

    @Test
    void shouldTakeTheSameBulkFromManySendersAtOnce() throws Exception {
        var customers =
                IntStream.range(0, 20).mapToObj(i -> "C-" + UUID.randomUUID()).toList();
        var lines = IntStream.range(0, 200)
                .mapToObj(i -> anOrder().of(customers.get(i % 20)).toString())
                .toList();
        var created = allAtOnce(i -> bulk("live", shuffled(lines, i)).extract().<Integer>path("created"), 8).stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(created).isEqualTo(200);
    }

    private static String anOrderLike(io.keytier.orders.OrderJson order, String customer, int i) {
        return anOrder()
                .with("orderId", order.orderId())
                .of(customer)
                .worth(Integer.toString(100 + i))
                .toString();
    }

    private static String shuffled(List<String> lines, int seed) {
        var copy = new java.util.ArrayList<>(lines);
        java.util.Collections.shuffle(copy, new java.util.Random(seed));
        return copy.stream().collect(Collectors.joining("\n"));
    }

    private static List<Long> versionsOf(List<PurchaseEvent> events, String customer) {
        return events.stream()
                .filter(event -> event.customerId().equals(customer))
                .map(ConcurrentOrdersTest::versionOf)
                .toList();
    }

    private static long versionOf(PurchaseEvent event) {
        return event instanceof PurchaseRecorded recorded ? recorded.version() : ((PurchaseWithdrawn) event).version();
    }

    private static boolean holds(List<PurchaseEvent> events, String customer) {
        var last = events.stream()
                .filter(event -> event.customerId().equals(customer))
                .reduce((before, after) -> after);
        return last.filter(PurchaseRecorded.class::isInstance).isPresent();
    }

    private interface Sender<T> {
        T send(int i) throws Exception;
    }

    private static void allAtOnce(Sender<io.restassured.response.ValidatableResponse> sender) throws Exception {
        allAtOnce(i -> sender.send(i).statusCode(anyOf(is(200), is(201))), CHANGES);
    }

    private static <T> List<T> allAtOnce(Sender<T> sender, int times) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var tasks = IntStream.range(0, times)
                    .<Callable<T>>mapToObj(i -> () -> sender.send(i))
                    .toList();
            var results = new java.util.ArrayList<T>();
            for (var done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
