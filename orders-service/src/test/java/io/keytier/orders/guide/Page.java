package io.keytier.orders.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of the documentation as its reader works through it: {@code bash} blocks, each with an {@code http} block. */
final class Page {

    private static final Path DOCS = Path.of("..", "docs");
    private static final String FENCE = "```";

    private final String name;
    private final List<Example> examples = new ArrayList<>();
    private final List<String> samples = new ArrayList<>();
    private String heading = "";

    private Page(String name) {
        this.name = name;
    }

    /** The examples of a page of {@code docs}, in its order. */
    static List<Example> examplesOf(String name) {
        return examplesIn(name, text(name));
    }

    static List<Example> examplesIn(String name, String text) {
        return page(name, text).examples;
    }

    /** The blocks of JSON that a page shows: documents of other systems. */
    static List<String> samplesOf(String name) {
        return page(name, text(name)).samples;
    }

    private static Page page(String name, String text) {
        var page = new Page(name);
        page.read(text.lines().toList());
        return page;
    }

    private static String text(String name) {
        try {
            return Files.readString(DOCS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("#")) {
                heading = line.replaceFirst("#+ *", "");
            } else if (line.startsWith(FENCE)) {
                var end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(FENCE);
                take(line.substring(FENCE.length()), i + 1, String.join("\n", lines.subList(i + 1, end)));
                i = end;
            }
        }
    }

    private void take(String language, int line, String block) {
        if (language.equals("bash")) {
            examples.add(new Example(name, line, heading, block, null));
        } else if (language.equals("http")) {
            var asked = examples.remove(examples.size() - 1);
            examples.add(new Example(name, asked.line(), asked.heading(), asked.commands(), Answer.parse(block)));
        } else if (language.equals("json")) {
            samples.add(block);
        }
    }
}
