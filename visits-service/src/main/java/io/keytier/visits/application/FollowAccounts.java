package io.keytier.visits.application;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.platform.time.BusinessClock;
import io.keytier.visits.domain.CustomerId;
import io.keytier.visits.domain.Designation;
import io.keytier.visits.domain.FollowUp;

/** Follows what accounts-service says of customers. Only a higher account version has an effect. */
@ApplicationScoped
public class FollowAccounts {

    private final FollowUps followUps;
    private final BusinessClock clock;

    FollowAccounts(FollowUps followUps, BusinessClock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Applies a batch within the caller's transaction; of several designations of one customer the last version. */
    public void follow(List<Designation> batch) {
        var latest = new HashMap<CustomerId, Designation>();
        batch.forEach(each -> latest.merge(each.customerId(), each, FollowAccounts::later));
        var news = followUps.note(latest.values());
        if (news.isEmpty()) {
            return;
        }
        var present = followUps.of(news);
        var templates = followUps.templates();
        var today = clock.today();
        followUps.keep(news.stream()
                .map(customer -> present.getOrDefault(customer, FollowUp.NONE)
                        .follow(latest.get(customer), templates, today, UUID::randomUUID))
                .toList());
    }

    private static Designation later(Designation one, Designation other) {
        return one.accountVersion() >= other.accountVersion() ? one : other;
    }
}
