package io.keytier.visits.adapter.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.keytier.visits.application.RenewPlans;
import io.keytier.visits.config.VisitsConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;

/** Looks for plans that are due: soon after start and after each change of the business day. */
@ApplicationScoped
class DailyReview {

    private final RenewPlans renewPlans;
    private final Scheduler scheduler;
    private final VisitsConfig config;

    DailyReview(RenewPlans renewPlans, Scheduler scheduler, VisitsConfig config) {
        this.renewPlans = renewPlans;
        this.scheduler = scheduler;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        scheduler
                .newJob("daily-review")
                .setInterval(config.reviewInterval().toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> renewPlans.renewDue())
                .schedule();
    }
}
