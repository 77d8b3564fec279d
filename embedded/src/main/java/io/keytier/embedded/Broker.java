package io.keytier.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;

/**
 * A Kafka broker in KRaft mode as a process of its own. Its data stays in the directory, over a stop as over a kill;
 * it ends with the process that started it. Its log is {@code broker.log} in the directory.
 */
public final class Broker implements AutoCloseable {

    private static final int START_SECONDS = 60;
    private static final List<String> SMALL =
            List.of("-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private final Process process;
    private final String bootstrapServers;

    private Broker(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker and waits until it answers; one left behind on the same directory is stopped first.
     *
     * @param directory made if missing; formatted if empty
     * @param port of the loopback interface, 0 for any free one
     * @throws UncheckedIOException if the port is in use
     * @throws IllegalStateException if the broker ends or does not answer in time, with the end of its log
     */
    public static Broker start(Path directory, int port) {
        return start(directory, port, List.of());
    }

    /**
     * As {@link #start(Path, int)}, with further options of the Java virtual machine.
     *
     * @param options override its own, which make it small: a heap of 64 to 320 MiB
     */
    public static Broker start(Path directory, int port, List<String> options) {
        try {
            var home = Files.createDirectories(directory.toAbsolutePath());
            var pidFile = home.resolve("broker.pid");
            var leftOver =
                    LeftOver.find(pidFile, home.resolve("server.properties").toString());
            if (leftOver.isPresent()) {
                LeftOver.stop(leftOver.get(), "TERM");
            }
            var chosen = Ports.free(port);
            var log = home.resolve("broker.log");
            var broker = new Broker(launch(options, BrokerConfig.write(home, chosen), log), "localhost:" + chosen);
            Files.writeString(pidFile, broker.pid() + "\n");
            broker.awaitReady(log);
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(List<String> options, Path config, Path log) throws IOException {
        var arguments = new ArrayList<>(SMALL);
        arguments.addAll(options);
        arguments.addAll(List.of(
                BrokerMain.class.getName(),
                config.toString(),
                Long.toString(ProcessHandle.current().pid())));
        var builder = BackgroundProcess.java(arguments, log);
        // By the environment: a class path of hundreds of jars would make the command line unreadable.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    private void awaitReady(Path log) throws IOException {
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200);
        var ready = false;
        var admin = Admin.create(config);
        try {
            var nodes = admin.describeCluster().nodes();
            for (int tries = 0; !ready && process.isAlive() && tries < START_SECONDS; tries++) {
                ready = isDone(nodes);
            }
        } finally {
            admin.close(Duration.ZERO);
        }
        if (!ready) {
            close();
            throw new IllegalStateException("the broker did not start; the end of " + log + ":\n" + tail(log));
        }
    }

    private static boolean isDone(KafkaFuture<?> answer) {
        try {
            answer.get(1, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String tail(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    /** What clients connect to: {@code localhost:<port>}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** Stops the broker cleanly; kills it if it does not end in time. */
    @Override
    public void close() {
        try {
            LeftOver.stop(process.toHandle(), "TERM");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
