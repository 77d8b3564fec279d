package io.keytier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The results file of a benchmark, JSON for machines and Markdown for people: a report a case, each with its own
 * conditions, so that a case can be measured again by itself.
 */
public final class Results {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path json;
    private final Path markdown;
    private final List<String> cases;
    private final Map<String, Report> reports;

    private Results(Path directory, String name, List<String> cases) {
        this.json = directory.resolve(name + ".json");
        this.markdown = directory.resolve(name + ".md");
        this.cases = cases;
        try {
            this.reports = Files.exists(json)
                    ? JSON.readValue(json.toFile(), new TypeReference<LinkedHashMap<String, Report>>() {})
                    : new LinkedHashMap<>();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the results so far in " + json, e);
        }
    }

    /**
     * Opens {@code <name>.json} and {@code <name>.md} in a directory, with what they hold already.
     *
     * @param cases in the order in which they are written
     */
    public static Results open(Path directory, String name, List<String> cases) {
        return new Results(directory, name, cases);
    }

    public Path markdown() {
        return markdown;
    }

    /** The median of a measurement, if the case has been measured. */
    public Optional<Double> median(String name, String measurement) {
        return Optional.ofNullable(reports.get(name)).flatMap(report -> report.median(measurement));
    }

    /** Puts a case's report in the place of the one so far, and writes both files. */
    public void put(String name, Report report) {
        reports.put(name, report);
        var inOrder = new LinkedHashMap<String, Report>();
        cases.stream().filter(reports::containsKey).forEach(each -> inOrder.put(each, reports.get(each)));
        var text = new StringBuilder("# Results\n\n");
        inOrder.values().forEach(each -> text.append(each.asMarkdown()));
        try {
            Files.createDirectories(Objects.requireNonNull(json.getParent()));
            JSON.writeValue(json.toFile(), inOrder);
            Files.writeString(markdown, text.toString().stripTrailing() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the results to " + json, e);
        }
    }
}
