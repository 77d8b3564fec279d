package io.keytier.local.demo;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import io.keytier.contracts.EventCodec;
import io.keytier.local.history.HistoricDocument;
import io.keytier.local.history.OrderLine;

/** Documents as orders-service takes them. */
final class DocumentJson {

    private static final int DOCUMENTS_PER_CHUNK = 100;

    private DocumentJson() {}

    static Map<String, Object> body(HistoricDocument document) {
        var body = new LinkedHashMap<String, Object>();
        body.put("orderId", document.orderId());
        body.put("type", document.type());
        body.put("customerId", document.customerId());
        body.put("orderedAt", document.orderedAt().text());
        body.put("currency", document.currency());
        body.put("amount", document.amount());
        if (!document.lines().isEmpty()) {
            body.put("lines", document.lines().stream().map(DocumentJson::line).toList());
        }
        return body;
    }

    /** Newline-delimited, written as it is asked for; {@code taken} hears how many documents have been. */
    static Iterable<byte[]> lines(List<HistoricDocument> documents, LongConsumer taken) {
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < documents.size();
            }

            @Override
            public byte[] next() {
                var end = Math.min(next + DOCUMENTS_PER_CHUNK, documents.size());
                var chunk = new ByteArrayOutputStream();
                documents.subList(next, end).forEach(document -> {
                    chunk.writeBytes(EventCodec.body(body(document)));
                    chunk.write('\n');
                });
                next = end;
                taken.accept(next);
                return chunk.toByteArray();
            }
        };
    }

    private static Map<String, Object> line(OrderLine line) {
        return Map.of("sku", line.sku(), "quantity", line.quantity(), "unitPrice", line.unitPrice());
    }
}
