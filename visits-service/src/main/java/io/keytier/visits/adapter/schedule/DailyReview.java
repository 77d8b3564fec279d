package io.keytier.visits.adapter.schedule;

import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.visits.application.RenewPlans;
import io.quarkus.scheduler.Scheduled;

/** Looks for plans that are due: soon after start and after each change of the business day. */
@ApplicationScoped
class DailyReview {

    private final RenewPlans renewPlans;

    DailyReview(RenewPlans renewPlans) {
        this.renewPlans = renewPlans;
    }

    @Scheduled(every = "${keytier.review-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void review() {
        renewPlans.renewDue();
    }
}
