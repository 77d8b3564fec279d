package io.keytier.embedded;

import java.util.Map;

/** What a commit of the {@link Database} is worth. */
public enum Durability {

    /** A commit is on the disk: for whatever says something about losses or speed. */
    FSYNC("on"),

    /** A commit may be lost when the machine stops, not when a process does: for tests. */
    FAST("off");

    private final String setting;

    Durability(String setting) {
        this.setting = setting;
    }

    Map<String, String> serverSettings() {
        return Map.of("fsync", setting, "synchronous_commit", setting, "full_page_writes", setting);
    }
}
