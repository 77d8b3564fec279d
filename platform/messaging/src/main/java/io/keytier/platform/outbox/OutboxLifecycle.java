package io.keytier.platform.outbox;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the relay as long as the service runs, and measures what waits. */
@ApplicationScoped
class OutboxLifecycle {

    private final Relay relay;

    OutboxLifecycle(
            DataSource dataSource,
            Wakeups wakeups,
            OutboxPressure pressure,
            MeterRegistry meters,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        var properties = new HashMap<>(kafka);
        properties.putIfAbsent("bootstrap.servers", "localhost:9092");
        relay = new Relay(
                dataSource, new RelaySettings(application, properties, RelaySettings.SILENCE), wakeups, pressure);
        Gauge.builder("keytier.outbox.backlog", relay, running -> running.backlog()
                        .rows())
                .description("events that wait to be published")
                .register(meters);
        Gauge.builder("keytier.outbox.oldest", relay, running -> running.backlog()
                        .oldestSeconds())
                .description("age of the oldest event that waits")
                .baseUnit("seconds")
                .register(meters);
        FunctionCounter.builder("keytier.outbox.published", relay.tally(), Tally::published)
                .description("events published")
                .register(meters);
        FunctionCounter.builder("keytier.outbox.set.aside", relay.tally(), Tally::setAside)
                .description("events set aside because they are too large for the broker")
                .register(meters);
        Gauge.builder("keytier.outbox.pressure", pressure, now -> now.isHigh() ? 1 : 0)
                .description("1 while too many events wait for more to be taken in")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent event) {
        relay.close();
    }
}
