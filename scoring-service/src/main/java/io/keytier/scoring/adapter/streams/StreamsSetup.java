package io.keytier.scoring.adapter.streams;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.keytier.contracts.Topics;
import io.keytier.platform.time.BusinessClock;
import io.keytier.scoring.adapter.policy.DefaultPolicy;
import io.keytier.scoring.config.ScoringConfig;
import io.keytier.scoring.topology.Engine;
import io.keytier.scoring.topology.Observer;
import io.keytier.scoring.topology.PolicyBook;
import io.keytier.scoring.topology.ScoringTopology;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jboss.logging.Logger;

/** Gives the Kafka Streams extension what it starts. */
class StreamsSetup {

    private static final Logger LOG = Logger.getLogger(StreamsSetup.class);

    /** @throws IllegalArgumentException if the base currency is none */
    @Produces
    @Singleton
    PolicyBook policies(ScoringConfig config) {
        return new PolicyBook(DefaultPolicy.load().in(config.baseCurrency()));
    }

    @Produces
    @Singleton
    Topology topology(PolicyBook policies, Observer observer, BusinessClock clock, ScoringConfig config) {
        var timing = new Engine.Timing(
                config.review().interval(),
                config.review().slice(),
                config.imports().silence());
        return ScoringTopology.build(new Engine(
                policies,
                clock::today,
                partition -> BacklogConsumer.backlogOf(new TopicPartition(Topics.PURCHASES.name(), partition)),
                timing,
                observer,
                Engine.SMALL_HISTORY));
    }

    /** A fault of the broker or of a store is tried again for ever, by a new thread; readiness tells of it meanwhile. */
    @Produces
    @Singleton
    StreamsUncaughtExceptionHandler faults(MeterRegistry meters) {
        var faults = meters.counter("keytier.scoring.thread.faults");
        return fault -> {
            LOG.errorf(fault, "a stream thread ended and is replaced: cause=%s", fault);
            faults.increment();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        };
    }

    @Produces
    @Singleton
    BacklogClientSupplier clients() {
        return new BacklogClientSupplier();
    }
}
