package io.keytier.visits.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.keytier.visits.domain.CustomerId;
import io.keytier.visits.domain.Decision;
import io.keytier.visits.domain.Designation;
import io.keytier.visits.domain.FollowUp;
import io.keytier.visits.domain.PlanTemplates;

/** Where plans and visits are kept. Every method works on all customers at once, within the caller's transaction. */
public interface FollowUps {

    /**
     * Notes the designations that are newer than what is known and locks their customers.
     *
     * @param designations one a customer
     * @return the customers whose designation is news
     */
    Set<CustomerId> note(Collection<Designation> designations);

    /** Locks customers whose open plan ended before a day, those that ended first; not those locked by others. */
    List<CustomerId> lockExpired(LocalDate day, int limit);

    /** How customers are followed up; those that never were have no entry. */
    Map<CustomerId, FollowUp> of(Collection<CustomerId> customers);

    /** The templates in force. */
    PlanTemplates templates();

    /** Keeps what was decided. */
    void keep(List<Decision> decisions);
}
