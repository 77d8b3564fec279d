package io.keytier.testkit;

import java.util.function.Supplier;

/**
 * What the tests run on. There is one broker and one database in a test JVM: which class loader of Quarkus asks does
 * not matter, since their addresses are kept as system properties.
 */
final class Infra {

    private Infra() {}

    /** Whether {@code -Dinfra=containers} asks for Testcontainers instead of embedded processes. */
    static boolean isContainers() {
        return "containers".equals(System.getProperty("infra"));
    }

    /** What {@code start} answered at its first call under this name. */
    static String once(String name, Supplier<String> start) {
        var key = "testkit." + name;
        var known = System.getProperty(key);
        if (known == null) {
            known = start.get();
            System.setProperty(key, known);
        }
        return known;
    }
}
