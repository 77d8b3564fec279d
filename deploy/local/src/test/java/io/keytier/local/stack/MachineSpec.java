package io.keytier.local.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineSpec {

    @Test
    void shouldNameABusyPortAndWhatItIsFor(@TempDir Path directory) throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = taken.getLocalPort();

            assertThatThrownBy(() -> Machine.check(directory, Map.of(port, "orders-service")))
                    .hasMessageContaining(port + " (orders-service)");
        }
    }
}
