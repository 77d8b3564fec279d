package io.keytier.embedded;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** The broker's own process: formats an empty directory, runs Kafka and ends when its parent has ended. */
final class BrokerMain {

    /** The same at each start: a formatted directory answers only to its own. */
    private static final String CLUSTER_ID = "KeyTierLocalCluster00A";

    private BrokerMain() {}

    /**
     * Runs until it is stopped.
     *
     * @param arguments path of the server's properties, process id of the parent
     */
    public static void main(String[] arguments) {
        var parent = ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow();
        parent.onExit().thenRun(() -> System.exit(0));
        var formatted = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--config", arguments[0], "--cluster-id", CLUSTER_ID},
                System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        Kafka.main(new String[] {arguments[0]});
    }
}
