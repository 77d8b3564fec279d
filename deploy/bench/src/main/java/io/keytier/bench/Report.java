package io.keytier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What a benchmark found, with its conditions: a JSON file for machines and a Markdown file for people. */
public final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String title;
    private final Map<String, String> conditions;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    /** @param conditions see {@link Conditions#here} */
    public Report(String title, Map<String, String> conditions) {
        this.title = title;
        this.conditions = conditions;
    }

    /** Notes a setting that the figures depend on. */
    public void set(String setting, Object value) {
        settings.put(setting, value.toString());
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

    /** Writes {@code <name>.json} and {@code <name>.md} into a directory, which is made if missing. */
    public void write(Path directory, String name) {
        try {
            Files.createDirectories(directory);
            JSON.writeValue(directory.resolve(name + ".json").toFile(), asJson());
            Files.writeString(directory.resolve(name + ".md"), asMarkdown());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the results to " + directory, e);
        }
    }

    private Map<String, Object> asJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", title);
        json.put("conditions", conditions);
        json.put("settings", settings);
        json.put("measurements", measurements.stream().map(Report::asJson).toList());
        json.put("targets", targets.stream().map(Report::asJson).toList());
        return json;
    }

    private static Map<String, Object> asJson(Measurement measurement) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", measurement.name());
        json.put("unit", measurement.unit());
        json.put("median", measurement.median());
        json.put("values", measurement.values());
        json.put("note", measurement.note());
        return json;
    }

    private static Map<String, Object> asJson(Target target) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", target.name());
        json.put("value", target.value());
        json.put("side", target.side());
        json.put("bound", target.bound());
        json.put("met", target.isMet());
        return json;
    }

    String asMarkdown() {
        var text = new StringBuilder("# ").append(title).append("\n\n");
        table(text, List.of("condition", ""), rows(conditions));
        table(text, List.of("setting", ""), rows(settings));
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
