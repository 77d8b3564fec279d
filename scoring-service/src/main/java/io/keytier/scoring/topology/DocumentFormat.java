package io.keytier.scoring.topology;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import io.keytier.scoring.domain.Awaited;
import io.keytier.scoring.domain.Document;
import io.keytier.scoring.domain.DocumentId;
import io.keytier.scoring.domain.Return;
import io.keytier.scoring.domain.Sale;
import io.keytier.scoring.domain.Value;
import io.keytier.scoring.domain.Withdrawn;
import org.jspecify.annotations.Nullable;

/** What is kept of a document. Its identity is part of the value as well as of the key. */
final class DocumentFormat implements Format<Document> {

    private static final int SALE = 1;
    private static final int RETURN = 2;
    private static final int WITHDRAWN = 3;
    private static final int AWAITED = 4;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Document document, DataOutput out) throws IOException {
        if (document instanceof Sale sale) {
            writeHead(SALE, document, out);
            out.writeBoolean(sale.cancelled());
            Binary.writeDate(sale.day(), out);
            writeValue(sale.value(), out);
            Binary.writeDecimal(sale.returned(), out);
            out.writeBoolean(sale.named());
        } else if (document instanceof Return returned) {
            writeHead(RETURN, document, out);
            out.writeBoolean(returned.cancelled());
            Binary.writeDate(returned.day(), out);
            writeValue(returned.value(), out);
            writeId(returned.original(), out);
        } else if (document instanceof Withdrawn withdrawn) {
            writeHead(WITHDRAWN, document, out);
            out.writeBoolean(withdrawn.named());
        } else {
            writeHead(AWAITED, document, out);
        }
    }

    @Override
    public Document read(DataInput in, int version) throws IOException {
        int type = in.readUnsignedByte();
        var id = new DocumentId(in.readUTF(), in.readUTF());
        long documentVersion = in.readLong();
        return switch (type) {
            case SALE ->
                new Sale(
                        id,
                        documentVersion,
                        in.readBoolean(),
                        Binary.readRequiredDate(in),
                        readValue(in),
                        Binary.readRequiredDecimal(in),
                        in.readBoolean());
            case RETURN ->
                new Return(
                        id, documentVersion, in.readBoolean(), Binary.readRequiredDate(in), readValue(in), readId(in));
            case WITHDRAWN -> new Withdrawn(id, documentVersion, in.readBoolean());
            case AWAITED -> new Awaited(id);
            default -> throw new IOException("unknown kind of document: " + type);
        };
    }

    private static void writeHead(int type, Document document, DataOutput out) throws IOException {
        out.writeByte(type);
        out.writeUTF(document.id().source());
        out.writeUTF(document.id().orderId());
        out.writeLong(document.version());
    }

    private static void writeValue(Value value, DataOutput out) throws IOException {
        out.writeUTF(value.currency());
        Binary.writeDecimal(value.amount(), out);
        Binary.writeDecimal(value.rate(), out);
        Binary.writeDecimal(value.cost(), out);
    }

    private static Value readValue(DataInput in) throws IOException {
        return new Value(
                in.readUTF(), Binary.readRequiredDecimal(in), Binary.readRequiredDecimal(in), Binary.readDecimal(in));
    }

    private static void writeId(@Nullable DocumentId id, DataOutput out) throws IOException {
        Binary.writeText(id == null ? null : id.source(), out);
        Binary.writeText(id == null ? null : id.orderId(), out);
    }

    private static @Nullable DocumentId readId(DataInput in) throws IOException {
        var source = Binary.readText(in);
        var orderId = Binary.readText(in);
        return source == null || orderId == null ? null : new DocumentId(source, orderId);
    }
}
