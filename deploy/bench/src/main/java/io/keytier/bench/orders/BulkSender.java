package io.keytier.bench.orders;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One bulk request, streamed. */
final class BulkSender {

    private final OrdersService service;

    BulkSender(OrdersService service) {
        this.service = service;
    }

    /** Sends this many orders, one a line; returns once all are committed. */
    void send(int lines) throws IOException {
        var connection = (HttpURLConnection) service.bulk().toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(64 * 1024);
        connection.setRequestProperty("Content-Type", "application/x-ndjson");
        connection.setRequestProperty("Authorization", "Bearer " + service.token());
        var name = "bulk-" + UUID.randomUUID() + "-";
        try (var out = new BufferedOutputStream(connection.getOutputStream(), 64 * 1024)) {
            for (int i = 0; i < lines; i++) {
                out.write(Orders.json(name + i, i));
                out.write('\n');
            }
        }
        var status = connection.getResponseCode();
        var in = status == 200 ? connection.getInputStream() : connection.getErrorStream();
        try (in) {
            var answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (status != 200 || !answer.contains("\"created\":" + lines)) {
                throw new IOException(status + ": " + answer);
            }
        }
    }
}
