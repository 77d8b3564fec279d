package io.keytier.scoring.topology;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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

/** What is kept of a customer. */
final class CustomerFormat implements Format<CustomerRecord> {

    private static final Segment[] SEGMENTS = Segment.values();
    private static final TallyFormat TALLY = new TallyFormat();

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void write(CustomerRecord stored, DataOutput out) throws IOException {
        var customer = stored.customer();
        Binary.writeDate(stored.indexedOn(), out);
        out.writeUTF(customer.id());
        Binary.writeDate(customer.asOf(), out);
        writeTotals(customer.totals(), out);
        writeRating(customer.rating(), out);
        out.writeLong(customer.chain().scoreVersion());
        Binary.writeText(customer.chain().lastChangeId(), out);
        Binary.writeDate(customer.chain().lastEffectiveOn(), out);
        Binary.writeDate(customer.postponedTo(), out);
        writeImport(customer.openImport(), out);
    }

    @Override
    public CustomerRecord read(DataInput in, int version) throws IOException {
        var indexedOn = Binary.readDate(in);
        var customer = new Customer(
                in.readUTF(),
                Binary.readRequiredDate(in),
                readTotals(in, version),
                readRating(in),
                new Chain(in.readLong(), Binary.readText(in), Binary.readDate(in)),
                Binary.readDate(in),
                readImport(in, version));
        return new CustomerRecord(customer, indexedOn);
    }

    private static void writeTotals(Totals totals, DataOutput out) throws IOException {
        TALLY.write(totals.window(), out);
        TALLY.write(totals.lifetime(), out);
        Binary.writeDate(totals.firstSaleOn(), out);
        Binary.writeDate(totals.lastSaleOn(), out);
        Binary.writeDate(totals.oldestOn(), out);
    }

    private static Totals readTotals(DataInput in, int version) throws IOException {
        return new Totals(
                TALLY.read(in, version),
                TALLY.read(in, version),
                Binary.readDate(in),
                Binary.readDate(in),
                Binary.readDate(in));
    }

    private static void writeRating(Rating rating, DataOutput out) throws IOException {
        writeScore(rating.score(), out);
        writeTier(rating.tier(), out);
        Binary.writeDate(rating.keepUntil(), out);
        out.writeInt(rating.policyVersion());
    }

    private static Rating readRating(DataInput in) throws IOException {
        return new Rating(readScore(in), readTier(in), Binary.readDate(in), in.readInt());
    }

    private static void writeScore(Score score, DataOutput out) throws IOException {
        var bands = score.bands();
        out.writeByte(bands == null ? 0 : bands.recency());
        out.writeByte(bands == null ? 0 : bands.frequency());
        out.writeByte(bands == null ? 0 : bands.monetary());
        out.writeInt(score.total());
        writeTier(score.tier(), out);
        out.writeByte(score.segment() == null ? -1 : score.segment().ordinal());
    }

    private static Score readScore(DataInput in) throws IOException {
        var bands = new BandScores(in.readByte(), in.readByte(), in.readByte());
        int total = in.readInt();
        var tier = readTier(in);
        int segment = in.readByte();
        return new Score(bands.recency() == 0 ? null : bands, total, tier, segment < 0 ? null : SEGMENTS[segment]);
    }

    private static void writeTier(Tier tier, DataOutput out) throws IOException {
        out.writeUTF(tier.name());
        out.writeByte(tier.rank());
    }

    private static Tier readTier(DataInput in) throws IOException {
        return new Tier(in.readUTF(), in.readByte());
    }

    private static void writeImport(@Nullable OpenImport open, DataOutput out) throws IOException {
        Binary.writeText(open == null ? null : open.importId(), out);
        if (open != null) {
            var announced = open.announced();
            writeTier(announced.tier(), out);
            writeScore(announced.score(), out);
            var recencyDays = announced.figures().recencyDays();
            out.writeInt(recencyDays == null ? -1 : recencyDays);
            out.writeLong(announced.figures().frequency());
            Binary.writeDecimal(announced.figures().monetary(), out);
            out.writeLong(open.heardAt().toEpochMilli());
            out.writeBoolean(announced.atRisk());
            out.writeBoolean(open.moved());
        }
    }

    private static @Nullable OpenImport readImport(DataInput in, int version) throws IOException {
        var importId = Binary.readText(in);
        if (importId == null) {
            return null;
        }
        var tier = readTier(in);
        var score = readScore(in);
        int recencyDays = in.readInt();
        var figures = new Rfm(recencyDays < 0 ? null : recencyDays, in.readLong(), Binary.readRequiredDecimal(in));
        var heardAt = Instant.ofEpochMilli(in.readLong());
        // The first version knew neither: an import closes as one that moved a customer who was not at risk.
        var atRisk = version > 1 && in.readBoolean();
        var moved = version == 1 || in.readBoolean();
        return new OpenImport(importId, new Standing(tier, score, figures, atRisk), heardAt, moved);
    }
}
