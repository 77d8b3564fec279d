package io.keytier.visits.adapter.kafka;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.Event;
import io.keytier.contracts.KeyAccountUpdated;
import io.keytier.contracts.Topics;
import io.keytier.platform.intake.Intake;
import io.keytier.visits.application.FollowAccounts;
import io.keytier.visits.domain.Basis;
import io.keytier.visits.domain.CustomerId;
import io.keytier.visits.domain.Designation;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands key accounts on, batch by batch. */
@ApplicationScoped
class KeyAccountConsumer {

    private final Intake intake;
    private final FollowAccounts followAccounts;

    KeyAccountConsumer(Intake intake, FollowAccounts followAccounts) {
        this.intake = intake;
        this.followAccounts = followAccounts;
    }

    @Incoming("key-accounts")
    Uni<Void> keyAccounts(ConsumerRecords<byte[], byte[]> records) {
        return intake.take(Topics.KEY_ACCOUNTS, records, this::follow);
    }

    private void follow(List<Event<KeyAccountUpdated>> events) {
        followAccounts.follow(
                events.stream().map(event -> designation(event.data())).toList());
    }

    private static Designation designation(KeyAccountUpdated account) {
        return new Designation(
                new CustomerId(account.customerId()),
                account.accountVersion(),
                account.keyAccount(),
                account.owner(),
                new Basis(account.tier(), account.tierRank(), account.segment(), account.scoreVersion()));
    }
}
