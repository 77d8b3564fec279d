package io.keytier.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ops are told to watch is there to be watched. */
@ExtendWith(EndToEnd.class)
class AlertsTest {

    /** The headers of what lies on a DLQ begin as our metrics do. */
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:keytier_(?!dlq_)|kafka_|jvm_|http_|process_)[a-z0-9_]+");

    private static final Set<String> PARTS = Set.of("", "_count", "_sum", "_max", "_bucket");

    private final Story story;

    AlertsTest(Story story) {
        this.story = story;
    }

    @ParameterizedTest
    @ValueSource(strings = {"../prometheus/keytier.rules.yaml", "../../docs/operations.md"})
    void shouldExportEveryMetricThatIsNamed(String file) throws Exception {
        var exported = new TreeSet<String>();
        for (var service : story.stack().management()) {
            exported.addAll(names(body(service.resolve("/q/metrics"))));
        }

        // A distribution has a name of its own for its count, its sum and its maximum.
        assertThat(names(Files.readString(Path.of(file)))).isNotEmpty().allSatisfy(named -> assertThat(exported)
                .anyMatch(name -> name.startsWith(named) && PARTS.contains(name.substring(named.length()))));
    }

    private static Set<String> names(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String body(URI metrics) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                .body();
    }
}
