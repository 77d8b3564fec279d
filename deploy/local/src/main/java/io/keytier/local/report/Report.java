package io.keytier.local.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.keytier.local.api.Endpoints;

/** The demo's outcome as text of 100 columns. */
public final class Report {

    private static final int WIDTH = 100;
    private static final int DIFFERENCES_SHOWN = 10;

    private final Endpoints endpoints;
    private final Path home;

    /** @param home holds {@code tokens} and {@code logs} */
    public Report(Endpoints endpoints, Path home) {
        this.endpoints = endpoints;
        this.home = home;
    }

    /** The whole report, ending with a line break. */
    public String text(Findings findings) {
        var customers = findings.verdict().customers();
        var portfolio = new Portfolio(customers);
        var keyAccounts = new KeyAccounts(customers);
        var changes = new TierChanges(findings.changes(), customers);
        var lines = new ArrayList<String>();
        lines.add("═".repeat(WIDTH));
        lines.add("KeyTier on " + findings.today() + ": " + Amounts.count(customers.size())
                + " customers; revenue is net, of the last 365 days");
        lines.add("═".repeat(WIDTH));
        section(lines, "Customers by tier", portfolio.byTier());
        section(lines, "Customers by segment", portfolio.bySegment());
        section(lines, "The ten best key accounts", keyAccounts.lines());
        section(lines, "Changes of tier: " + changes.counts(), changes.lines());
        section(lines, "How it went", howItWent(findings));
        section(lines, "Where to look next", whereToLook(keyAccounts.example()));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static void section(List<String> lines, String title, List<String> content) {
        lines.add("");
        lines.add(title);
        lines.add("");
        lines.addAll(content);
    }

    private static List<String> howItWent(Findings findings) {
        var lines = new ArrayList<String>();
        var loading = findings.loading();
        lines.add(
                loading.loaded().isZero()
                        ? "The documents were here from an earlier start."
                        : Amounts.count(loading.documents()) + " documents in " + seconds(loading.loaded())
                                + "; scored, projected, planned and compared " + seconds(loading.inStep()) + " later.");
        findings.skipped()
                .forEach((reason, rows) -> lines.add("Skipped: " + Amounts.count(rows) + " rows " + reason + "."));
        loading.rejected().stream().limit(DIFFERENCES_SHOWN).forEach(error -> lines.add("Rejected: " + error));
        var differences = findings.verdict().differences();
        if (differences.isEmpty()) {
            lines.add("In step: every customer has the same tier in scoring, in accounts and in its plan.");
        } else {
            lines.add("NOT IN STEP, " + Amounts.count(differences.size()) + " differences:");
            differences.stream().limit(DIFFERENCES_SHOWN).forEach(lines::add);
        }
        return lines;
    }

    private List<String> whereToLook(String customerId) {
        var lines = new ArrayList<String>();
        for (var endpoint :
                List.of(endpoints.orders(), endpoints.scoring(), endpoints.accounts(), endpoints.visits())) {
            lines.add(Cells.left(endpoint.name(), 18) + endpoint.http() + "/q/swagger-ui");
        }
        lines.add(Cells.left("Tokens", 18) + home.resolve("tokens") + "/<role>.jwt");
        lines.add(Cells.left("Logs", 18) + home.resolve("logs") + "/<service>.log");
        lines.add("");
        lines.add("curl -H \"Authorization: Bearer $(cat '"
                + home.resolve("tokens").resolve("manager.jwt") + "')\" \\");
        lines.add("    " + endpoints.scoring().http() + "/v1/scores/" + customerId);
        return lines;
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }
}
