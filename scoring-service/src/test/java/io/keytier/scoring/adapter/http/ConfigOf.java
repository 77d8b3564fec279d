package io.keytier.scoring.adapter.http;

import io.keytier.scoring.config.ScoringConfig;
import org.apache.kafka.streams.state.HostInfo;

/** Settings of an instance, for specs in which nothing matters but where it is. */
record ConfigOf(HostInfo instance) implements ScoringConfig {

    @Override
    public String baseCurrency() {
        return "CNY";
    }

    @Override
    public String instanceId() {
        return "scoring-0";
    }

    @Override
    public String advertisedAddress() {
        return instance.host() + ":" + instance.port();
    }

    @Override
    public Review review() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Import imports() {
        throw new UnsupportedOperationException();
    }
}
