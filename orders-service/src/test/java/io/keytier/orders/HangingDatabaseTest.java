package io.keytier.orders;

import static io.keytier.orders.ErpApi.post;
import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.keytier.testkit.KafkaResource;
import io.keytier.testkit.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody waits for ever for a database that does not answer, and nobody's place stays taken. */
@QuarkusTest
@TestProfile(HangingDatabaseTest.Impatient.class)
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = HangingDatabase.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TokenResource.class, restrictToAnnotatedClass = true)
class HangingDatabaseTest {

    /** More than can be committed at a time. */
    private static final int ORDERS = 6;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void shouldAnswer503AndTakeOrdersAgainAfterwards() throws Exception {
        post(anOrder().toString()).statusCode(201);
        var erps = Executors.newFixedThreadPool(ORDERS);
        try {
            HangingDatabase.hang(true);
            var answers = erps.invokeAll(IntStream.range(0, ORDERS)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> post(anOrder().toString()).extract().statusCode())
                    .toList());
            HangingDatabase.hang(false);

            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(503);
            }
            post(anOrder().toString()).statusCode(201);
        } finally {
            HangingDatabase.hang(false);
            erps.shutdownNow();
        }
    }

    /** As configured, with one second for an answer. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "1");
        }
    }
}
