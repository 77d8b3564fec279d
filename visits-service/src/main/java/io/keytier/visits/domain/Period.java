package io.keytier.visits.domain;

import java.time.LocalDate;

/** The business days that a plan covers, both inclusive. */
public record Period(LocalDate startsOn, LocalDate endsOn) {

    /** The template's horizon from a day on. */
    static Period of(LocalDate startsOn, PlanTemplate template) {
        return new Period(startsOn, startsOn.plusDays(template.horizonDays()));
    }

    /** The same start with the template's horizon, or a new start today where that lies in the past. */
    Period fitted(PlanTemplate template, LocalDate today) {
        var fitted = of(startsOn, template);
        return fitted.isOverOn(today) ? of(today, template) : fitted;
    }

    boolean isOverOn(LocalDate day) {
        return endsOn.isBefore(day);
    }
}
