package io.keytier.scoring.topology;

import io.keytier.scoring.domain.Awaited;
import io.keytier.scoring.domain.Document;
import io.keytier.scoring.domain.DocumentId;
import io.keytier.scoring.domain.Return;
import io.keytier.scoring.domain.Sale;
import io.keytier.scoring.domain.Value;
import io.keytier.scoring.domain.Withdrawn;
import org.jspecify.annotations.Nullable;

/** What is kept of a document. */
final class DocumentFormat implements Format<DocumentId, Document> {

    private static final int SALE = 1;
    private static final int RETURN = 2;
    private static final int WITHDRAWN = 3;
    private static final int AWAITED = 4;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Document document, ByteWriter out) {
        if (document instanceof Sale sale) {
            out.number(SALE);
            out.number(sale.version());
            out.flag(sale.cancelled());
            out.day(sale.day());
            writeValue(sale.value(), out);
            out.decimal(sale.returned());
            out.flag(sale.named());
        } else if (document instanceof Return returned) {
            out.number(RETURN);
            out.number(returned.version());
            out.flag(returned.cancelled());
            out.day(returned.day());
            writeValue(returned.value(), out);
            writeId(returned.original(), out);
        } else if (document instanceof Withdrawn withdrawn) {
            out.number(WITHDRAWN);
            out.number(withdrawn.version());
            out.flag(withdrawn.named());
        } else {
            out.number(AWAITED);
        }
    }

    @Override
    public Document read(DocumentId id, ByteReader in, int version) {
        int type = in.integer();
        return switch (type) {
            case SALE ->
                new Sale(id, in.number(), in.flag(), in.requiredDay(), readValue(in), in.requiredDecimal(), in.flag());
            case RETURN -> new Return(id, in.number(), in.flag(), in.requiredDay(), readValue(in), readId(in));
            case WITHDRAWN -> new Withdrawn(id, in.number(), in.flag());
            case AWAITED -> new Awaited(id);
            default -> throw new IllegalStateException("unknown kind of document: " + type);
        };
    }

    private static void writeValue(Value value, ByteWriter out) {
        out.text(value.currency());
        out.decimal(value.amount());
        out.decimal(value.rate());
        out.decimal(value.cost());
    }

    private static Value readValue(ByteReader in) {
        return new Value(in.text(), in.requiredDecimal(), in.requiredDecimal(), in.decimal());
    }

    private static void writeId(@Nullable DocumentId id, ByteWriter out) {
        out.flag(id != null);
        if (id != null) {
            out.text(id.source());
            out.text(id.orderId());
        }
    }

    private static @Nullable DocumentId readId(ByteReader in) {
        return in.flag() ? new DocumentId(in.text(), in.text()) : null;
    }
}
