package io.keytier.visits.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.keytier.platform.paging.PageRequest;
import io.keytier.visits.domain.CustomerId;
import io.keytier.visits.domain.PlanId;
import io.keytier.visits.domain.PlanStatus;
import io.keytier.visits.domain.Visit;
import io.keytier.visits.domain.VisitStatus;

/** Plans and visits to look at. */
public interface Catalogue {

    /** Plans by customer and identifier; one row more than the page shows, if there is one. */
    List<PlanView> plans(PlanFilter filter, PageRequest page);

    /** One plan. */
    Optional<PlanView> plan(PlanId id);

    /** Visits by day and identifier; one row more than the page shows, if there is one. */
    List<Visit> visits(VisitFilter filter, PageRequest page);

    /** Which plans; what is empty does not filter. */
    record PlanFilter(Optional<CustomerId> customerId, Optional<String> owner, Optional<PlanStatus> status) {}

    /** Which visits, from a day to a day, both inclusive; what is empty does not filter. */
    record VisitFilter(
            Optional<String> owner, Optional<LocalDate> from, Optional<LocalDate> to, Optional<VisitStatus> status) {}
}
