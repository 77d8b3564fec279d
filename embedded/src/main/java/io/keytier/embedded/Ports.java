package io.keytier.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class Ports {

    /**
     * Below the ports that systems give to outgoing connections: one of those could be taken between its choice and
     * its use, or while a server that is to come back on it is down.
     */
    private static final int FIRST = 15_000;

    private static final int END = 30_000;
    private static final int ATTEMPTS = 100;

    private Ports() {}

    /**
     * The port itself, or any free one for 0.
     *
     * @throws UncheckedIOException if it is in use, or no free one is found
     */
    public static int free(int port) {
        return port == 0 ? anyFree(ATTEMPTS) : checked(port);
    }

    private static int anyFree(int attempts) {
        var port = ThreadLocalRandom.current().nextInt(FIRST, END);
        try {
            return checked(port);
        } catch (UncheckedIOException inUse) {
            if (attempts == 1) {
                throw inUse;
            }
            return anyFree(attempts - 1);
        }
    }

    private static int checked(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " is in use: stop what listens there", e);
        }
    }
}
