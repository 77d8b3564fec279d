package io.keytier.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Pages that one finds and that lead where they say. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DECISIONS = ROOT.resolve("docs").resolve("adr");

    /** A link within the repository, with its anchor if it has one. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    @Test
    void shouldListEveryDecision() {
        var list = read(DECISIONS.resolve("README.md"));
        assertThat(pagesIn(DECISIONS).map(page -> page.getFileName().toString()))
                .filteredOn(name -> name.matches("\\d{4}-.*"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(list)
                        .contains("| %d | [".formatted(Integer.parseInt(name.substring(0, 4))))
                        .contains("](" + name + ")"));
    }

    @Test
    void shouldLeadWhereItSays() {
        var broken = new ArrayList<String>();
        Stream.concat(
                        pagesIn(ROOT.resolve("docs")),
                        Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")))
                .forEach(page -> broken.addAll(brokenLinksOf(page)));
        assertThat(broken).isEmpty();
    }

    private static List<String> brokenLinksOf(Path page) {
        return LINK.matcher(CODE.matcher(read(page)).replaceAll(""))
                .results()
                .filter(link -> !leads(page, link.group(1), link.group(2)))
                .map(link -> ROOT.relativize(page) + ": " + link.group())
                .toList();
    }

    private static boolean leads(Path page, String file, String anchor) {
        var target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        return Files.exists(target)
                && (anchor == null
                        || HEADING.matcher(read(target)).results().anyMatch(heading -> anchorOf(heading.group(1))
                                .equals(anchor)));
    }

    /** As GitHub makes them. */
    private static String anchorOf(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static Stream<Path> pagesIn(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
