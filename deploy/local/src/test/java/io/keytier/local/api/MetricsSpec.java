package io.keytier.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MetricsSpec {

    private static final String TEXT = """
            # HELP keytier_outbox_backlog rows waiting
            # TYPE keytier_outbox_backlog gauge
            keytier_outbox_backlog{bucket="0"} 3.0
            keytier_outbox_backlog{bucket="1"} 1.0E3
            keytier_outbox_backlog_peak 9.0
            """;

    @Test
    void shouldAddAGaugeUpOverItsLabels() {
        assertThat(Metrics.sum(TEXT, "keytier_outbox_backlog")).isEqualTo(1003);
    }

    @Test
    void shouldNotTakeAMissingGaugeForZero() {
        assertThatThrownBy(() -> Metrics.sum(TEXT, "keytier_outbox")).isInstanceOf(UnavailableException.class);
    }
}
