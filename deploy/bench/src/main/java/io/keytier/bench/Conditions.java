package io.keytier.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import org.apache.kafka.common.utils.AppInfoParser;

/** Under which conditions a benchmark ran: without them a figure says nothing. */
public final class Conditions {

    private Conditions() {}

    /**
     * The machine, the software and the source as they are now.
     *
     * @param checkout root of the checkout
     */
    public static Map<String, String> here(Path checkout) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        conditions.put("CPU", cpu());
        conditions.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        conditions.put("memory", (system.getTotalMemorySize() >> 20) + " MiB");
        conditions.put("operating system", system.getName() + " " + system.getVersion());
        conditions.put("JDK", System.getProperty("java.vendor.version", "") + " " + System.getProperty("java.version"));
        conditions.put("Kafka", AppInfoParser.getVersion());
        conditions.put("commit", git(checkout, "describe", "--always", "--dirty", "--abbrev=10"));
        return conditions;
    }

    private static String cpu() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static String git(Path checkout, String... arguments) {
        var command = new ArrayList<>(List.of("git", "-C", checkout.toString()));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? answer : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
