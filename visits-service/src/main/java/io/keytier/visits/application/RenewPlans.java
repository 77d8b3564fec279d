package io.keytier.visits.application;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The review of a business day: plans whose horizon has expired renew themselves. Work is proportional to them. */
@ApplicationScoped
public class RenewPlans {

    private static final int BATCH = 500;

    private final FollowUps followUps;
    private final BusinessClock clock;

    RenewPlans(FollowUps followUps, BusinessClock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Renews all plans that are due, in transactions of bounded size; several processes share the work. */
    public void renewDue() {
        int renewed;
        do {
            renewed = QuarkusTransaction.requiringNew().call(this::renewSome);
        } while (renewed == BATCH);
    }

    private int renewSome() {
        var today = clock.today();
        var due = followUps.lockExpired(today, BATCH);
        if (!due.isEmpty()) {
            var templates = followUps.templates();
            followUps.keep(followUps.of(due).values().stream()
                    .map(each -> each.renew(templates, today, UUID::randomUUID))
                    .toList());
        }
        return due.size();
    }
}
