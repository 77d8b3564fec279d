package io.keytier.platform.outbox;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

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
            MeterRegistry meters,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        var properties = new HashMap<>(kafka);
        properties.putIfAbsent("bootstrap.servers", "localhost:9092");
        relay = new Relay(dataSource, new RelaySettings(application, properties, RelaySettings.SILENCE), wakeups);
        Gauge.builder("keytier.outbox.backlog", relay, running -> running.backlog()
                        .rows())
                .description("events that wait to be published")
                .register(meters);
        Gauge.builder("keytier.outbox.oldest", relay, running -> running.backlog()
                        .oldestSeconds())
                .description("age of the oldest event that waits")
                .baseUnit("seconds")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent event) {
        relay.close();
    }
}
