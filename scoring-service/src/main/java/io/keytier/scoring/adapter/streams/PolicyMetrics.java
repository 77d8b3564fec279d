package io.keytier.scoring.adapter.streams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.keytier.scoring.topology.PolicyBook;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** How far this instance has come with the policy in force. */
@ApplicationScoped
class PolicyMetrics {

    void register(@Observes StartupEvent started, PolicyBook policies, MeterRegistry meters) {
        Gauge.builder(
                        "keytier.policy.version",
                        policies,
                        book -> book.timeline().policies().current().number())
                .description("Version of the policy in force, as this instance knows it")
                .register(meters);
        Gauge.builder("keytier.policy.partitions.behind", policies, PolicyBook::partitionsBehind)
                .description("Partitions of this instance with customers that are still scored by an earlier version")
                .register(meters);
    }
}
