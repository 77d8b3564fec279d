package io.keytier.orders;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import io.keytier.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * The database behind a wire that can be made to pass nothing on in either direction, as a broken network or a server
 * that hangs does: connections stay open, and new ones are taken.
 */
public final class HangingDatabase implements QuarkusTestResourceLifecycleManager {

    /** A system property, since Quarkus loads the test and this class by different class loaders. */
    private static final String HANGS = "testkit.database-hangs";

    private static final String URL = "quarkus.datasource.jdbc.url";

    private ServerSocket entry;

    /** From now on nothing passes, or everything again. */
    static void hang(boolean hangs) {
        System.setProperty(HANGS, Boolean.toString(hangs));
    }

    @Override
    public Map<String, String> start() {
        hang(false);
        var config = new HashMap<>(new DatabaseResource().start());
        var database = URI.create(config.get(URL).substring("jdbc:".length()));
        try {
            entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(() -> accept(database));
        config.put(URL, "jdbc:postgresql://localhost:" + entry.getLocalPort() + database.getPath());
        return config;
    }

    @Override
    public void stop() {
        try {
            entry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(URI database) throws IOException {
        while (true) {
            var client = entry.accept();
            var server = new Socket(database.getHost(), database.getPort());
            inBackground(() -> pass(client, server));
            inBackground(() -> pass(server, client));
        }
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var buffer = new byte[8192];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                while (Boolean.getBoolean(HANGS)) {
                    LockSupport.parkNanos(1_000_000);
                }
                out.write(buffer, 0, length);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Until a socket is closed. */
    private static void inBackground(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The end of a connection, or of the test.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
