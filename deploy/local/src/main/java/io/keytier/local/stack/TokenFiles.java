package io.keytier.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import io.keytier.embedded.TokenIssuer;

/** A bearer token for each role, as a file {@code <role>.jwt} that only its owner reads. */
final class TokenFiles {

    private static final List<String> ROLES = List.of("erp", "sales", "service", "manager", "marketing", "ops");
    private static final Duration VALIDITY = Duration.ofDays(30);

    private TokenFiles() {}

    static void write(TokenIssuer issuer, Path directory) throws IOException {
        for (var role : ROLES) {
            var file = directory.resolve(role + ".jwt");
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, issuer.token(role, person(role), client(role), VALIDITY) + "\n");
        }
    }

    private static String person(String role) {
        return role.equals("sales") ? "rep-1" : role + "-1";
    }

    private static String client(String role) {
        return role.equals("erp") ? "erp-demo" : "local";
    }
}
