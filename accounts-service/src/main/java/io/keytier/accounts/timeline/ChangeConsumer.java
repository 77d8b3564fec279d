package io.keytier.accounts.timeline;

import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.Topics;
import io.keytier.platform.intake.Intake;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@link Topics#CHANGES}. */
@ApplicationScoped
class ChangeConsumer {

    private final Intake intake;
    private final Timeline timeline;

    ChangeConsumer(Intake intake, Timeline timeline) {
        this.intake = intake;
        this.timeline = timeline;
    }

    @Incoming("changes")
    Uni<Void> take(ConsumerRecords<byte[], byte[]> records) {
        return intake.take(Topics.CHANGES, records, timeline::add);
    }
}
