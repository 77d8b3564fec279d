package io.keytier.scoring.topology;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import io.keytier.scoring.domain.Tally;

/** What is kept of a business day. */
final class TallyFormat implements Format<Tally> {

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Tally tally, DataOutput out) throws IOException {
        out.writeLong(tally.sales());
        Binary.writeDecimal(tally.amount(), out);
        Binary.writeDecimal(tally.cost(), out);
        out.writeLong(tally.unknownCosts());
    }

    @Override
    public Tally read(DataInput in, int version) throws IOException {
        return new Tally(in.readLong(), Binary.readRequiredDecimal(in), Binary.readRequiredDecimal(in), in.readLong());
    }
}
