package io.keytier.scoring.adapter.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.problem.Violation;
import io.keytier.scoring.domain.FrequencyScale;
import io.keytier.scoring.domain.MonetaryScale;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.PolicyRules;
import io.keytier.scoring.domain.RecencyScale;
import io.keytier.scoring.domain.Scales;
import io.keytier.scoring.domain.SegmentCuts;
import io.keytier.scoring.domain.TierLadder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy as a manager writes it. Bands and tiers stand from the highest to the lowest. */
@Schema(
        name = "PolicyRequest",
        requiredProperties = {"windowDays", "recency", "frequency", "monetary", "tiers", "segments"})
record PolicyRequest(
        @Nullable Integer windowDays,
        @Nullable Recency recency,
        @Nullable Frequency frequency,
        @Nullable Monetary monetary,
        @Nullable List<@Nullable TierStep> tiers,
        @Nullable Segments segments,
        @Nullable Integer downgradeGraceDays) {

    @Schema(
            name = "PolicyRequestRecency",
            requiredProperties = {"weight", "bands"})
    record Recency(@Nullable Integer weight, @Nullable List<@Nullable RecencyBand> bands) {}

    @Schema(
            name = "PolicyRequestRecencyBand",
            requiredProperties = {"score", "maxDays"})
    record RecencyBand(@Nullable Integer score, @Nullable Integer maxDays) {}

    @Schema(
            name = "PolicyRequestFrequency",
            requiredProperties = {"weight", "bands"})
    record Frequency(@Nullable Integer weight, @Nullable List<@Nullable FrequencyBand> bands) {}

    @Schema(
            name = "PolicyRequestFrequencyBand",
            requiredProperties = {"score", "min"})
    record FrequencyBand(@Nullable Integer score, @Nullable Long min) {}

    @Schema(
            name = "PolicyRequestMonetary",
            requiredProperties = {"weight", "currency", "bands"})
    record Monetary(
            @Nullable Integer weight,
            @Nullable String currency,
            @Nullable List<@Nullable MonetaryBand> bands) {}

    @Schema(
            name = "PolicyRequestMonetaryBand",
            requiredProperties = {"score", "min"})
    record MonetaryBand(@Nullable Integer score, @Nullable BigDecimal min) {}

    @Schema(
            name = "PolicyRequestTierStep",
            requiredProperties = {"tier", "minScore"})
    record TierStep(@Nullable String tier, @Nullable Integer minScore) {}

    @Schema(
            name = "PolicyRequestSegments",
            requiredProperties = {"recencyHighFrom", "frequencyHighFrom", "monetaryHighFrom"})
    record Segments(
            @Nullable Integer recencyHighFrom,
            @Nullable Integer frequencyHighFrom,
            @Nullable Integer monetaryHighFrom) {}

    /**
     * The policy, without a number yet.
     *
     * @throws ProblemException 400 naming everything that is missing, and everything that is wrong whatever stands
     *     there
     */
    Policy toPolicy(String baseCurrency) {
        var reader = new Reader();
        var policy = reader.read(this);
        var violations = new ArrayList<>(reader.missing);
        PolicyRules.faultsOf(policy, baseCurrency).stream()
                .filter(fault -> !reader.mayBeOfWhatIsMissing(fault.field()))
                .map(fault -> new Violation(fault.field(), fault.message()))
                .forEach(violations::add);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return policy;
    }

    /** Reads what has to be there; what is missing is noted, and stands for nothing until all is reported. */
    private static final class Reader {

        private final List<Violation> missing = new ArrayList<>();

        /** A list is judged as a whole, and the lowest and highest tier by what can come out of weights and bands. */
        private boolean mayBeOfWhatIsMissing(String field) {
            return missing.stream()
                    .map(violation -> violation.field().split("\\[")[0])
                    .anyMatch(gap -> field.startsWith(gap)
                            || (field.endsWith(".minScore")
                                    && !gap.equals("windowDays")
                                    && !gap.startsWith("segments")));
        }

        private Policy read(PolicyRequest request) {
            return new Policy(
                    0,
                    required("windowDays", request.windowDays, 0),
                    new Scales(recency(request.recency), frequency(request.frequency), monetary(request.monetary)),
                    new TierLadder(each("tiers", request.tiers, this::step)),
                    cuts(request.segments),
                    request.downgradeGraceDays == null ? 0 : request.downgradeGraceDays);
        }

        private RecencyScale recency(@Nullable Recency given) {
            var scale = required("recency", given, new Recency(0, List.of()));
            return new RecencyScale(
                    required("recency.weight", scale.weight, 0),
                    each(
                            "recency.bands",
                            scale.bands,
                            (path, band) -> new RecencyScale.Band(
                                    required(path + ".score", band.score, 0),
                                    required(path + ".maxDays", band.maxDays, 0))));
        }

        private FrequencyScale frequency(@Nullable Frequency given) {
            var scale = required("frequency", given, new Frequency(0, List.of()));
            return new FrequencyScale(
                    required("frequency.weight", scale.weight, 0),
                    each(
                            "frequency.bands",
                            scale.bands,
                            (path, band) -> new FrequencyScale.Band(
                                    required(path + ".score", band.score, 0), required(path + ".min", band.min, 0L))));
        }

        private MonetaryScale monetary(@Nullable Monetary given) {
            var scale = required("monetary", given, new Monetary(0, "", List.of()));
            return new MonetaryScale(
                    required("monetary.weight", scale.weight, 0),
                    required("monetary.currency", scale.currency, ""),
                    each(
                            "monetary.bands",
                            scale.bands,
                            (path, band) -> new MonetaryScale.Band(
                                    required(path + ".score", band.score, 0),
                                    required(path + ".min", band.min, BigDecimal.ZERO))));
        }

        private TierLadder.Step step(String path, TierStep given) {
            return new TierLadder.Step(
                    required(path + ".tier", given.tier, ""), required(path + ".minScore", given.minScore, 0));
        }

        private SegmentCuts cuts(@Nullable Segments given) {
            var cuts = required("segments", given, new Segments(0, 0, 0));
            return new SegmentCuts(
                    required("segments.recencyHighFrom", cuts.recencyHighFrom, 0),
                    required("segments.frequencyHighFrom", cuts.frequencyHighFrom, 0),
                    required("segments.monetaryHighFrom", cuts.monetaryHighFrom, 0));
        }

        private <G, R> List<R> each(String field, @Nullable List<@Nullable G> given, BiFunction<String, G, R> read) {
            var items = new ArrayList<R>();
            var list = required(field, given, List.<G>of());
            for (int i = 0; i < list.size(); i++) {
                var path = field + "[" + i + "]";
                var item = list.get(i);
                if (item == null) {
                    missing.add(new Violation(path, "is required"));
                } else {
                    items.add(read.apply(path, item));
                }
            }
            return items;
        }

        private <T> T required(String field, @Nullable T given, T instead) {
            if (given == null) {
                missing.add(new Violation(field, "is required"));
                return instead;
            }
            return given;
        }
    }
}
