package io.keytier.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;

/**
 * What a later start must know of the demo: where its dates were moved to, since another shift would make other
 * documents of the same identifiers, and whether all of it is in.
 *
 * @param lastDay the day of each history's last order
 */
record DemoState(LocalDate lastDay, boolean complete) {

    private static final String LAST_DAY = "last-day";
    private static final String COMPLETE = "complete";

    /** Lies with the data it tells of. */
    static Path file(Path home) {
        return home.resolve("data").resolve("demo.properties");
    }

    static Optional<DemoState> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(in);
            var lastDay = LocalDate.parse(properties.getProperty(LAST_DAY));
            return Optional.of(new DemoState(lastDay, Boolean.parseBoolean(properties.getProperty(COMPLETE))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void write(Path file) {
        var properties = new Properties();
        properties.setProperty(LAST_DAY, lastDay.toString());
        properties.setProperty(COMPLETE, String.valueOf(complete));
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, "The demo's data");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
