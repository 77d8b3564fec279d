package io.keytier.orders.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.keytier.orders.OrdersServiceTest;
import io.keytier.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages for integrators tell their readers to type, typed from top to bottom of each page, with curl. */
@QuarkusTest
@OrdersServiceTest
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class GuideTest {

    private static final List<String> PAGES =
            List.of("erp-integration.md", "erp-sap.md", "erp-odoo.md", "erp-shopify.md");
    private static final Map<String, Shell> SHELLS = new HashMap<>();

    @TempDir
    static Path directory;

    @TestHTTPResource("/")
    URI service;

    static Stream<Example> examples() {
        return PAGES.stream().map(Page::examplesOf).flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void shouldAnswerAsThePageShows(Example example) throws IOException {
        var printed = shellOf(example.page()).run(example.commands());

        if (example.answer() == null) {
            assertThat(example.asks()).as("a request without an answer").isFalse();
        } else {
            assertThat(example.answer().differencesTo(Answer.parse(printed)))
                    .as(example.commands() + "\n\n" + printed)
                    .isEmpty();
        }
    }

    @BeforeAll
    static void needCurl() {
        assumeTrue(Shell.isThere(), "without bash and curl the examples of the documentation are not tried");
    }

    @AfterAll
    static void closeShells() {
        SHELLS.values().forEach(Shell::close);
    }

    /** Started where the checkout's root would be, with the tokens of the local stack; each page is a source. */
    private Shell shellOf(String page) throws IOException {
        if (!SHELLS.containsKey(page)) {
            var root = Files.createDirectory(directory.resolve(page));
            var tokens = Files.createDirectories(root.resolve(".keytier").resolve("tokens"));
            for (var role : List.of("erp", "sales", "ops")) {
                var token = Tokens.bearer(role, role + "-1", page).replace("Bearer ", "");
                Files.writeString(tokens.resolve(role + ".jwt"), token);
            }
            var base = service.toString().replaceFirst("/$", "");
            SHELLS.put(page, new Shell(root, Map.of("KEYTIER", base)));
        }
        return SHELLS.get(page);
    }
}
