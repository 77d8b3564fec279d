package io.keytier.scoring.topology;

import java.time.Instant;

import io.keytier.contracts.Segment;
import io.keytier.scoring.domain.BandScores;
import io.keytier.scoring.domain.Chain;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.OpenImport;
import io.keytier.scoring.domain.Rating;
import io.keytier.scoring.domain.Rfm;
import io.keytier.scoring.domain.Score;
import io.keytier.scoring.domain.Standing;
import io.keytier.scoring.domain.Tier;
import io.keytier.scoring.domain.Totals;
import org.jspecify.annotations.Nullable;

/** What is kept of a customer. In version 1 every document and every day had an entry of its own. */
final class CustomerFormat implements Format<String, CustomerRecord> {

    private static final Segment[] SEGMENTS = Segment.values();

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void write(CustomerRecord stored, ByteWriter out) {
        var customer = stored.customer();
        out.day(stored.indexedOn());
        out.day(customer.asOf());
        writeTotals(customer.totals(), out);
        writeScore(customer.rating().score(), out);
        writeTier(customer.rating().tier(), out);
        out.day(customer.rating().keepUntil());
        out.number(customer.rating().policyVersion());
        writeChain(customer.chain(), out);
        out.day(customer.postponedTo());
        writeImport(customer.openImport(), out);
        writeHistory(stored.history(), out);
    }

    @Override
    public CustomerRecord read(String customerId, ByteReader in, int version) {
        var indexedOn = in.day();
        var customer = new Customer(
                customerId,
                in.requiredDay(),
                readTotals(in),
                new Rating(readScore(in), readTier(in), in.day(), in.integer()),
                readChain(in),
                in.day(),
                readImport(in));
        return new CustomerRecord(customer, indexedOn, version == 1 ? null : readHistory(in));
    }

    private static void writeTotals(Totals totals, ByteWriter out) {
        TallyFormat.writeParts(totals.window(), out);
        TallyFormat.writeParts(totals.lifetime(), out);
        out.day(totals.firstSaleOn());
        out.day(totals.lastSaleOn());
        out.day(totals.oldestOn());
        out.day(totals.newestOn());
    }

    private static Totals readTotals(ByteReader in) {
        return new Totals(TallyFormat.readParts(in), TallyFormat.readParts(in), in.day(), in.day(), in.day(), in.day());
    }

    private static void writeScore(Score score, ByteWriter out) {
        var bands = score.bands();
        out.flag(bands != null);
        if (bands != null) {
            out.number(bands.recency());
            out.number(bands.frequency());
            out.number(bands.monetary());
        }
        out.number(score.total());
        writeTier(score.tier(), out);
        out.number(score.segment() == null ? -1 : score.segment().ordinal());
    }

    private static Score readScore(ByteReader in) {
        var bands = in.flag() ? new BandScores(in.integer(), in.integer(), in.integer()) : null;
        int total = in.integer();
        var tier = readTier(in);
        int segment = in.integer();
        return new Score(bands, total, tier, segment < 0 ? null : SEGMENTS[segment]);
    }

    private static void writeTier(Tier tier, ByteWriter out) {
        out.text(tier.name());
        out.number(tier.rank());
    }

    private static Tier readTier(ByteReader in) {
        return new Tier(in.text(), in.integer());
    }

    private static void writeChain(Chain chain, ByteWriter out) {
        out.number(chain.scoreVersion());
        out.optional(chain.lastChangeId());
        out.day(chain.lastEffectiveOn());
    }

    private static Chain readChain(ByteReader in) {
        return new Chain(in.number(), in.optional(), in.day());
    }

    private static void writeImport(@Nullable OpenImport open, ByteWriter out) {
        out.optional(open == null ? null : open.importId());
        if (open != null) {
            var announced = open.announced();
            writeTier(announced.tier(), out);
            writeScore(announced.score(), out);
            var recencyDays = announced.figures().recencyDays();
            out.number(recencyDays == null ? -1 : recencyDays);
            out.number(announced.figures().frequency());
            out.decimal(announced.figures().monetary());
            out.flag(announced.atRisk());
            out.number(open.heardAt().toEpochMilli());
            out.flag(open.moved());
        }
    }

    private static @Nullable OpenImport readImport(ByteReader in) {
        var importId = in.optional();
        if (importId == null) {
            return null;
        }
        var tier = readTier(in);
        var score = readScore(in);
        int recencyDays = in.integer();
        var figures = new Rfm(recencyDays < 0 ? null : recencyDays, in.number(), in.requiredDecimal());
        return new OpenImport(
                importId, new Standing(tier, score, figures, in.flag()), Instant.ofEpochMilli(in.number()), in.flag());
    }

    private static void writeHistory(@Nullable Packed history, ByteWriter out) {
        out.flag(history != null);
        if (history != null) {
            out.bytes(history.toBytes());
        }
    }

    private static @Nullable Packed readHistory(ByteReader in) {
        return in.flag() ? Packed.of(in.bytes()) : null;
    }
}
