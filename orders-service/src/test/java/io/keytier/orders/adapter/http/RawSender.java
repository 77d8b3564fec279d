package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A sender without manners: it writes what it likes, when it likes. */
final class RawSender implements AutoCloseable {

    private final URI service;
    private final Socket socket;

    RawSender(URI service) throws IOException {
        this.service = service;
        this.socket = new Socket(service.getHost(), service.getPort());
    }

    /** Begins a request; headers are whole lines. */
    RawSender begin(String requestLine, String... headers) throws IOException {
        write(requestLine + " HTTP/1.1\r\nHost: " + service.getHost() + "\r\n");
        for (var header : headers) {
            write(header + "\r\n");
        }
        return write("\r\n");
    }

    RawSender write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    RawSender write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Writes a chunk of a body in chunks. */
    RawSender writeChunk(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return write(Integer.toHexString(bytes.length) + "\r\n").write(bytes).write("\r\n");
    }

    /** The beginning of the answer; empty if the connection was closed without one. */
    String answer(Duration within) throws IOException {
        socket.setSoTimeout((int) within.toMillis());
        var answer = new byte[4_096];
        var count = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(0, count), StandardCharsets.UTF_8);
    }

    /** Closes the connection, in the middle of whatever it was. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
