package io.keytier.bench;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One figure, as often as it was measured.
 *
 * @param name unique within a report
 * @param unit of every value
 * @param values one a repetition, in the order they were measured; at least one
 * @param note what one must know to read it; may be empty
 */
public record Measurement(String name, String unit, List<Double> values, String note) {

    public Measurement {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + " was never measured");
        }
        values = List.copyOf(values);
    }

    /** The middle value; between the two middle ones of an even number. */
    @JsonProperty
    public double median() {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double least() {
        return values.stream().min(Double::compare).orElseThrow();
    }

    public double most() {
        return values.stream().max(Double::compare).orElseThrow();
    }
}
