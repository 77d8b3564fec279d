package io.keytier.local.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bearer tokens by role. */
@FunctionalInterface
public interface Tokens {

    /** A token of this role. */
    String of(String role);

    /** The tokens that the local stack writes, one file a role: {@code <role>.jwt}. */
    static Tokens in(Path directory) {
        return role -> {
            try {
                return Files.readString(directory.resolve(role + ".jwt")).strip();
            } catch (IOException e) {
                throw new UncheckedIOException("no token of role " + role + " in " + directory, e);
            }
        };
    }
}
