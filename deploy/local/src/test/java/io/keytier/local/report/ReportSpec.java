package io.keytier.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.keytier.contracts.Cause;
import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.CustomerChange.DocumentRef;
import io.keytier.contracts.CustomerChange.Standing;
import io.keytier.contracts.CustomerChange.Weights;
import io.keytier.contracts.Direction;
import io.keytier.contracts.Event;
import io.keytier.contracts.Segment;
import io.keytier.local.api.Endpoints;
import io.keytier.local.report.Findings.Loading;
import io.keytier.local.verify.AccountView;
import io.keytier.local.verify.CustomerView;
import io.keytier.local.verify.PlanView;
import io.keytier.local.verify.ScoreView;
import io.keytier.local.verify.Verdict;
import org.junit.jupiter.api.Test;

class ReportSpec {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final CustomerView best = new CustomerView(
            "ERNSH",
            new ScoreView(
                    "VVVVVIP", 5, Segment.IMPORTANT_VALUE, 100, 12, new BigDecimal("812345.5"), TODAY.minusDays(3)),
            new AccountView("Ernst Handel", "rep-1", true, "VVVVVIP"),
            List.of(new PlanView("VVVVVIP", TODAY.plusDays(10))));
    private final CustomerView prospect =
            new CustomerView("PARIS", null, new AccountView("Paris spécialités", "rep-1", false, "NONE"), List.of());

    @Test
    void shouldTellASalesManagerHowTheCustomersStand() {
        var text = report(List.of());

        assertThat(text.lines())
                .contains(
                        "VVVVVIP               5                        1    50.0 %           812,346   100.0 %",
                        "NONE                  0                        1    50.0 %                 0     0.0 %",
                        "IMPORTANT_VALUE       重要价值客户             1    50.0 %           812,346   100.0 %",
                        "Ernst Handel                VVVVVIP     100      12        812,346  2026-11-21   rep-1"
                                + "    2026-12-04",
                        "In step: every customer has the same tier in scoring, in accounts and in its plan.");
    }

    @Test
    void shouldStayWithinAHundredColumns() {
        assertThat(report(List.of("x".repeat(60))).lines())
                .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(100));
    }

    @Test
    void shouldPreferChangesThatAreNotImports() {
        assertThat(report(List.of()).lines())
                .contains("Changes of tier: 6 IMPORT, 1 RETURN")
                .containsSubsequence(
                        "Ernst Handel                2026-11-24  VVVVVIP   VVVVIP     100 → 76  RETURN C-9",
                        "Ernst Handel                2026-11-24  NONE      VVVVVIP     0 → 100  IMPORT")
                .filteredOn(line -> line.endsWith("IMPORT"))
                .hasSize(4);
    }

    @Test
    void shouldShowWhatIsNotInStep() {
        assertThat(report(List.of("ERNSH: tier VVVVVIP in scoring, VVVVIP in accounts"))
                        .lines())
                .contains("NOT IN STEP, 1 differences:", "ERNSH: tier VVVVVIP in scoring, VVVVIP in accounts");
    }

    private String report(List<String> differences) {
        var findings = new Findings(
                TODAY,
                new Verdict(List.of(prospect, best), differences),
                List.of(imported(1), imported(2), imported(3), imported(4), imported(5), imported(6), returned()),
                new Loading(22190, List.of(), Duration.ofSeconds(31), Duration.ofSeconds(12)),
                Map.of("without a customer", 3708));
        return new Report(Endpoints.local(), Path.of(".keytier")).text(findings);
    }

    private static Event<CustomerChange> imported(int second) {
        return change(Cause.IMPORT, Direction.UP, null, second, standing("NONE", 0), standing("VVVVVIP", 100));
    }

    private static Event<CustomerChange> returned() {
        var document = new DocumentRef("erp-demo", "C-9", 1);
        return change(Cause.RETURN, Direction.DOWN, document, 1, standing("VVVVVIP", 100), standing("VVVVIP", 76));
    }

    private static Event<CustomerChange> change(
            Cause cause, Direction direction, DocumentRef document, int second, Standing from, Standing to) {
        var time = Instant.ofEpochSecond(second);
        var weights = new Weights(4, 8, 8);
        var id = cause + "-" + second;
        var change = new CustomerChange(
                id, null, "ERNSH", 1, time, TODAY, direction, cause, document, false, from, to, weights, "CNY", 1, null,
                null);
        return new Event<>(id, "/keytier/scoring-service", CustomerChange.TIER_CHANGED, time, change);
    }

    private static Standing standing(String tier, int score) {
        return new Standing(tier, 1, null, score, 5, 5, 5, 3, 12, BigDecimal.TEN);
    }
}
