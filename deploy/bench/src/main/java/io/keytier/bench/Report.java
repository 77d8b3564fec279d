package io.keytier.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What a case found, with its conditions. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
public final class Report {

    private final String title;
    private final Map<String, String> conditions;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    /** @param conditions see {@link Conditions#here} */
    @JsonCreator
    public Report(@JsonProperty("title") String title, @JsonProperty("conditions") Map<String, String> conditions) {
        this.title = title;
        this.conditions = new LinkedHashMap<>(conditions);
    }

    /** Notes what the figures depend on besides the conditions. */
    public void set(String setting, Object value) {
        conditions.put(setting, value.toString());
    }

    public void add(Measurement measurement) {
        measurements.add(measurement);
    }

    public void judge(Target target) {
        targets.add(target);
    }

    public List<Target> targets() {
        return List.copyOf(targets);
    }

    Optional<Double> median(String measurement) {
        return measurements.stream()
                .filter(each -> each.name().equals(measurement))
                .map(Measurement::median)
                .findFirst();
    }

    String asMarkdown() {
        var text = new StringBuilder("## ").append(title).append("\n\n");
        table(text, List.of("condition", ""), rows(conditions));
        table(
                text,
                List.of("what", "unit", "median", "least", "most", "times", "note"),
                measurements.stream().map(Report::row).toList());
        if (!targets.isEmpty()) {
            table(
                    text,
                    List.of("target", "value", "bound", "met"),
                    targets.stream().map(Report::row).toList());
        }
        return text.toString();
    }

    private static List<List<String>> rows(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> List.of(pair.getKey(), pair.getValue()))
                .toList();
    }

    private static List<String> row(Measurement measurement) {
        return List.of(
                measurement.name(),
                measurement.unit(),
                Figures.of(measurement.median()),
                Figures.of(measurement.least()),
                Figures.of(measurement.most()),
                Integer.toString(measurement.values().size()),
                measurement.note());
    }

    private static List<String> row(Target target) {
        var bound = (target.side() == Target.Side.AT_LEAST ? "at least " : "at most ") + Figures.of(target.bound());
        return List.of(target.name(), Figures.of(target.value()), bound, target.isMet() ? "yes" : "**no**");
    }

    private static void table(StringBuilder text, List<String> head, List<List<String>> rows) {
        line(text, head);
        line(text, head.stream().map(column -> "---").toList());
        rows.forEach(row -> line(text, row));
        text.append('\n');
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
