package io.keytier.visits.adapter.http;

import java.time.LocalDate;
import java.util.UUID;

import io.keytier.visits.domain.Stage;
import io.keytier.visits.domain.Visit;
import io.keytier.visits.domain.VisitStatus;

/** A visit as it is shown. */
record VisitResponse(
        UUID visitId,
        UUID planId,
        String customerId,
        String owner,
        LocalDate visitOn,
        Stage stage,
        VisitStatus status) {

    static VisitResponse of(Visit visit) {
        return new VisitResponse(
                visit.id().value(),
                visit.planId().value(),
                visit.customerId().value(),
                visit.owner(),
                visit.visitOn(),
                visit.stage(),
                visit.status());
    }
}
