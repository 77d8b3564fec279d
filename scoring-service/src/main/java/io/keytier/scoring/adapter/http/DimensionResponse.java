package io.keytier.scoring.adapter.http;

import java.util.List;
import java.util.stream.Stream;

import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.topology.ScoreEvents;

/**
 * How one dimension scores.
 *
 * @param value the figure: days, number of sales, or amount in the base currency
 * @param contribution weight times band score: what it adds to the score
 * @param bands each with its threshold, and whether the figure meets it
 */
record DimensionResponse(
        String dimension, String value, int weight, int bandScore, int contribution, List<Band> bands) {

    /**
     * @param threshold the most days for recency, the least number or amount for the others
     */
    record Band(int score, String threshold, boolean met) {}

    static List<DimensionResponse> of(Customer customer, Policy policy) {
        var bands = customer.rating().score().bands();
        var figures = customer.totals().rfm(customer.asOf());
        var days = figures.recencyDays();
        if (bands == null || days == null) {
            return List.of();
        }
        var scales = policy.scales();
        return List.of(
                of(
                        "RECENCY",
                        days.toString(),
                        scales.recency().weight(),
                        bands.recency(),
                        scales.recency().bands().stream()
                                .map(band -> new Band(
                                        band.score(), Integer.toString(band.maxDays()), days <= band.maxDays()))),
                of(
                        "FREQUENCY",
                        Long.toString(figures.frequency()),
                        scales.frequency().weight(),
                        bands.frequency(),
                        scales.frequency().bands().stream()
                                .map(band -> new Band(
                                        band.score(), Long.toString(band.min()), figures.frequency() >= band.min()))),
                of(
                        "MONETARY",
                        ScoreEvents.readable(figures.monetary()).toPlainString(),
                        scales.monetary().weight(),
                        bands.monetary(),
                        scales.monetary().bands().stream()
                                .map(band -> new Band(
                                        band.score(),
                                        band.min().toPlainString(),
                                        figures.monetary().compareTo(band.min()) >= 0))));
    }

    private static DimensionResponse of(String dimension, String value, int weight, int bandScore, Stream<Band> bands) {
        return new DimensionResponse(dimension, value, weight, bandScore, weight * bandScore, bands.toList());
    }
}
