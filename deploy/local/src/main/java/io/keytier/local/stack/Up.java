package io.keytier.local.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import io.keytier.embedded.TokenIssuer;
import io.keytier.local.api.Tokens;
import io.keytier.local.demo.DemoRun;
import io.keytier.local.demo.DemoVerification;

/** Starts the whole system, loads the demo data, reports and stays up: {@code deploy/local/up}. */
public final class Up {

    private static final int FAILED = 1;
    private static final int NOT_IN_STEP = 3;

    private final Home home;
    private final Options options;
    private final PrintStream out;

    private Up(Home home, Options options, PrintStream out) {
        this.home = home;
        this.options = options;
        this.out = out;
    }

    /**
     * Runs until it is stopped, or with {@code --once} until all is in step.
     *
     * @param arguments root of the checkout, then the options
     */
    public static void main(String[] arguments) throws Exception {
        var all = List.of(arguments);
        try {
            var options = Options.parse(all.subList(1, all.size()));
            System.exit(new Up(new Home(Path.of(all.get(0))), options, System.out).run());
        } catch (StackException e) {
            System.err.println("KeyTier: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    private int run() throws IOException, InterruptedException {
        var started = System.nanoTime();
        home.create();
        var pids = new PidFiles(home);
        EarlierRun.clear(pids, out);
        Machine.check(home.directory(), Stack.ports());
        if (options.fresh()) {
            home.forget();
            home.create();
        }
        var today = LocalDate.now(Clock.offset(Clock.systemUTC(), options.clockOffset()));
        BusinessDay.in(home).warning(today).ifPresent(out::println);
        var day = BusinessDay.in(home).moveTo(today);
        start(pids);
        new Readiness().await(Stack.endpoints());
        out.println("All services are ready after " + seconds(started) + " s");
        var inStep = !options.demo() || demo(day);
        if (!options.once()) {
            out.println("KEYTIER READY");
            out.println("Ctrl-C stops everything.");
            new CountDownLatch(1).await();
        }
        return inStep ? 0 : NOT_IN_STEP;
    }

    private void start(PidFiles pids) throws IOException {
        var issuer = TokenIssuer.keptIn(home.tokens());
        TokenFiles.write(issuer, home.tokens());
        var environment = Map.of(
                "QUARKUS_OIDC_PUBLIC_KEY", issuer.publicKey(),
                "KEYTIER_CLOCK_OFFSET", options.clockOffset().toString(),
                "KAFKA_STREAMS_STATE_DIR", home.data().resolve("scoring").toString());
        var stack = new Stack(home, pids, new ServiceLauncher(home, environment));
        var supervisor = new Supervisor(stack.parts(), out, this::giveUp);
        pids.write(EarlierRun.SUPERVISOR, ProcessHandle.current().pid());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            supervisor.close();
            stack.stop();
            pids.delete(EarlierRun.SUPERVISOR);
        }));
        out.println("Starting broker, database and services; logs are in " + home.logs());
        stack.start();
        supervisor.watch();
    }

    private boolean demo(LocalDate day) {
        var terminal = System.console() != null;
        var tokens = Tokens.in(home.tokens());
        var inStep = new DemoRun(Stack.ENDPOINTS, tokens, home.directory(), out, terminal).run(day);
        return options.verify()
                ? inStep & new DemoVerification(Stack.ENDPOINTS, tokens, home.directory(), out).run(day)
                : inStep;
    }

    private void giveUp(String reason) {
        System.err.println("KeyTier: " + reason);
        System.exit(FAILED);
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }
}
