package io.keytier.local.stack;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import com.sun.management.OperatingSystemMXBean;

/** Whether this machine has what the stack needs. */
final class Machine {

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long MEMORY_MIB = 2300;
    private static final long DISK_MIB = 1500;

    private Machine() {}

    /**
     * Checks memory, disk and ports.
     *
     * @param ports what each port is for
     * @throws StackException naming what is missing
     */
    static void check(Path directory, Map<Integer, String> ports) throws IOException {
        var memory = freeMemory() / MEBIBYTE;
        if (memory < MEMORY_MIB) {
            throw new StackException("too little memory: " + memory + " MiB are free, the stack needs " + MEMORY_MIB
                    + " MiB; close other programs or give the container more");
        }
        var disk = Files.getFileStore(directory).getUsableSpace() / MEBIBYTE;
        if (disk < DISK_MIB) {
            throw new StackException("too little disk: " + disk + " MiB are free under " + directory
                    + ", the stack needs " + DISK_MIB + " MiB");
        }
        var busy = ports.entrySet().stream()
                .filter(port -> isBusy(port.getKey()))
                .map(port -> port.getKey() + " (" + port.getValue() + ")")
                .collect(Collectors.joining(", "));
        if (!busy.isEmpty()) {
            throw new StackException("in use by another program: port " + busy
                    + "; stop that program, which may be KeyTier from another checkout");
        }
    }

    /** What programs can still have, within the limit of a container. */
    private static long freeMemory() throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var information = Path.of("/proc/meminfo");
        if (Files.notExists(information)) {
            return system.getTotalMemorySize();
        }
        var available = Files.readAllLines(information).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        return Math.min(available, system.getTotalMemorySize());
    }

    private static boolean isBusy(int port) {
        try (var socket = new ServerSocket(port)) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
