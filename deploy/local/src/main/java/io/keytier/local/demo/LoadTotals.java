package io.keytier.local.demo;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.keytier.local.api.Answer;

/**
 * What became of the documents that were sent.
 *
 * @param replayed known before, without effect
 * @param errors the services' own words, for some of the rejected ones
 */
public record LoadTotals(long created, long revised, long replayed, long rejected, List<String> errors) {

    static final LoadTotals NOTHING = new LoadTotals(0, 0, 0, 0, List.of());

    /** Reads the answer to a bulk request. */
    static LoadTotals ofBulk(JsonNode answer) {
        var errors = new ArrayList<String>();
        answer.path("errors")
                .forEach(error -> errors.add(error.path("orderId").asText() + ": "
                        + error.path("detail").asText()));
        return new LoadTotals(
                answer.path("created").asLong(),
                answer.path("revised").asLong(),
                answer.path("replayed").asLong(),
                answer.path("rejected").asLong(),
                errors);
    }

    /** Reads the answer to one document, sent as its first revision. */
    static LoadTotals ofOne(String orderId, Answer answer) {
        if (answer.status() == 201) {
            return new LoadTotals(1, 0, 0, 0, List.of());
        }
        return answer.isOk()
                ? new LoadTotals(0, 0, 1, 0, List.of())
                : new LoadTotals(
                        0,
                        0,
                        0,
                        1,
                        List.of(orderId + ": " + answer.body().path("detail").asText()));
    }

    /** Both together. */
    LoadTotals plus(LoadTotals other) {
        var all = new ArrayList<>(errors);
        all.addAll(other.errors);
        return new LoadTotals(
                created + other.created,
                revised + other.revised,
                replayed + other.replayed,
                rejected + other.rejected,
                List.copyOf(all));
    }

    /** Documents that are in, now or from before. */
    public long accepted() {
        return created + revised + replayed;
    }
}
