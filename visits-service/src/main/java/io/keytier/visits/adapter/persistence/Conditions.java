package io.keytier.visits.adapter.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A where clause built from the filters that are given, with its parameters. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a condition with one parameter where the filter is given. */
    Conditions and(String condition, Optional<?> filter) {
        filter.ifPresent(value -> and(condition, List.of(value)));
        return this;
    }

    Conditions and(String condition, List<?> values) {
        conditions.add(condition);
        parameters.addAll(values);
        return this;
    }

    String where() {
        return "where " + String.join(" and ", conditions);
    }

    /** The parameters, followed by one more. */
    List<Object> parametersAnd(Object last) {
        var all = new ArrayList<>(parameters);
        all.add(last);
        return all;
    }
}
