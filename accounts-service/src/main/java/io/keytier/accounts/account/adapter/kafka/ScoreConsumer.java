package io.keytier.accounts.account.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.accounts.account.application.ProjectScores;
import io.keytier.contracts.Topics;
import io.keytier.platform.intake.Intake;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@link Topics#SCORES}. */
@ApplicationScoped
class ScoreConsumer {

    private final Intake intake;
    private final ProjectScores projectScores;

    ScoreConsumer(Intake intake, ProjectScores projectScores) {
        this.intake = intake;
        this.projectScores = projectScores;
    }

    @Incoming("scores")
    Uni<Void> take(ConsumerRecords<byte[], byte[]> records) {
        return intake.take(Topics.SCORES, records, projectScores::apply);
    }
}
