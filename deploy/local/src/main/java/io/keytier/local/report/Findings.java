package io.keytier.local.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.Event;
import io.keytier.local.verify.Verdict;

/**
 * All that the report tells of.
 *
 * @param today the business day
 * @param changes of tier and segment, in order per customer
 * @param skipped rows of the histories that became no document, by reason
 */
public record Findings(
        LocalDate today,
        Verdict verdict,
        List<Event<CustomerChange>> changes,
        Loading loading,
        Map<String, Integer> skipped) {

    /**
     * How the documents came in.
     *
     * @param documents that are in
     * @param rejected in the services' own words, empty if none
     * @param loaded time of the load, zero where all was there from an earlier start
     * @param inStep from the end of the load until everything had drained and was compared
     */
    public record Loading(long documents, List<String> rejected, Duration loaded, Duration inStep) {}
}
