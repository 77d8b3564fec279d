package io.keytier.visits;

import static io.keytier.visits.FollowUpDriver.keyAccount;
import static io.keytier.visits.FollowUpDriver.noKeyAccount;
import static io.keytier.visits.Requests.plansOf;
import static io.keytier.visits.Requests.visitsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import io.keytier.visits.application.RenewPlans;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class FollowAccountsTest {

    @Inject
    FollowUpDriver customers;

    @Inject
    RenewPlans renewPlans;

    @Test
    void shouldApplyOnlyAHigherVersion() {
        customers.designate(keyAccount("stale", 5, "rep-1", 4));
        customers.designate(noKeyAccount("stale", 4));
        customers.designate(keyAccount("stale", 5, "rep-9", 5));
        assertThat(plansOf("stale")).singleElement().satisfies(plan -> assertThat(plan)
                .containsEntry("status", "OPEN")
                .containsEntry("owner", "rep-1"));
    }

    @Test
    void shouldApplyTheLastVersionWithinABatch() {
        customers.designate(
                keyAccount("batch", 3, "rep-1", 5), keyAccount("batch", 1, "rep-1", 4), noKeyAccount("batch", 2));
        assertThat(plansOf("batch"))
                .singleElement()
                .satisfies(plan -> assertThat(plan).containsEntry("tierRank", 5).containsEntry("scoreVersion", 3));
    }

    @Test
    void shouldKeepAgreedVisitsThroughLeavingAndReturning() {
        customers.designate(keyAccount("returns", 1, "rep-r", 4));
        var agreed = visitsOf("rep-r", "PLANNED").get(0).get("visitId");
        customers.update("update visit set status = 'AGREED' where visit_id = '" + agreed + "'");
        customers.designate(noKeyAccount("returns", 2));
        assertThat(visitsOf("rep-r", "PLANNED")).isEmpty();
        customers.designate(keyAccount("returns", 3, "rep-r", 4));
        var open = plansOf("returns").stream()
                .filter(plan -> "OPEN".equals(plan.get("status")))
                .findFirst()
                .orElseThrow();
        assertThat(plansOf("returns")).hasSize(2);
        assertThat(visitsOf("rep-r", "AGREED")).singleElement().satisfies(visit -> assertThat(visit)
                .containsEntry("visitId", agreed)
                .containsEntry("planId", open.get("planId")));
        assertThat(open)
                .containsEntry("nextVisitOn", visitsOf("rep-r", "AGREED").get(0).get("visitOn"));
    }

    @Test
    void shouldRenewExpiredPlansAndNoOther() {
        customers.designate(keyAccount("expired", 1, "rep-e", 4), keyAccount("current", 1, "rep-e", 4));
        var before = plansOf("current");
        customers.update("update plan set starts_on = starts_on - 300, ends_on = ends_on - 300 where customer_id ="
                + " 'expired'");
        renewPlans.renewDue();
        assertThat(plansOf("expired")).singleElement().satisfies(plan -> assertThat(plan)
                .containsEntry("status", "OPEN")
                .containsEntry("startsOn", before.get(0).get("startsOn"))
                .containsEntry("endsOn", before.get(0).get("endsOn")));
        assertThat(plansOf("current")).isEqualTo(before);
    }

    @Test
    void shouldNotAllowASecondOpenPlan() {
        customers.designate(keyAccount("single", 1, "rep-1", 4));
        assertThatThrownBy(() -> customers.update("insert into plan select gen_random_uuid(), customer_id, owner, tier,"
                        + " tier_rank, segment, score_version, first_contact_days, cadence_days, horizon_days, stages,"
                        + " starts_on, ends_on, status from plan where customer_id = 'single'"))
                .hasMessage("23505");
    }

    @Test
    void shouldTakeALargeBatchAtOnce() {
        customers.designateMany("large-", 2000, "rep-l");
        assertThat(visitsOf("rep-l", "PLANNED")).hasSize(500);
    }
}
