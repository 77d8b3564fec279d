package io.keytier.scoring.topology;

import java.time.LocalDate;

import io.keytier.scoring.domain.Tally;

/** What is kept of a business day. */
final class TallyFormat implements Format<LocalDate, Tally> {

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Tally tally, ByteWriter out) {
        writeParts(tally, out);
    }

    @Override
    public Tally read(LocalDate day, ByteReader in, int version) {
        return readParts(in);
    }

    static void writeParts(Tally tally, ByteWriter out) {
        out.number(tally.sales());
        out.decimal(tally.amount());
        out.decimal(tally.cost());
        out.number(tally.unknownCosts());
    }

    static Tally readParts(ByteReader in) {
        return new Tally(in.number(), in.requiredDecimal(), in.requiredDecimal(), in.number());
    }
}
