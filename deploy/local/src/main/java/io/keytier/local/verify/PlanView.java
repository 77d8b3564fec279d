package io.keytier.local.verify;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An open plan as visits-service tells it.
 *
 * @param tier the tier that the plan was made for
 */
public record PlanView(String tier, @Nullable LocalDate nextVisitOn) {

    static PlanView of(JsonNode plan) {
        return new PlanView(plan.path("tier").asText(), Json.date(plan, "nextVisitOn"));
    }
}
