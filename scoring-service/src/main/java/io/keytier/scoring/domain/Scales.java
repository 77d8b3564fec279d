package io.keytier.scoring.domain;

/** How the three figures score, and what each score weighs. */
public record Scales(RecencyScale recency, FrequencyScale frequency, MonetaryScale monetary) {

    BandScores bandsOf(int recencyDays, Rfm rfm) {
        return new BandScores(
                recency.score(recencyDays), frequency.score(rfm.frequency()), monetary.score(rfm.monetary()));
    }

    int weigh(BandScores bands) {
        return recency.weight() * bands.recency()
                + frequency.weight() * bands.frequency()
                + monetary.weight() * bands.monetary();
    }
}
