package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.PurchaseFixtures.aPurchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.EventJson;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.Topics;
import io.keytier.contracts.UnreadableEventException;
import io.keytier.scoring.domain.Sale;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which purchase events are refused before any state is touched. */
class PurchaseReaderSpec {

    @Test
    void shouldReadADocument() throws IOException {
        var purchase = PurchaseReader.purchaseOf(read("amount", "\"12.5\""));

        assertThat(purchase.document())
                .isInstanceOfSatisfying(
                        Sale.class, sale -> assertThat(sale.value().amount()).isEqualByComparingTo("12.5"));
    }

    @ParameterizedTest(name = "{0} of {1} is kept as {2}")
    @CsvSource({"amount, 1E+5, 100000", "amount, 1.0000000000000000, 1", "exchangeRate, 7.12340000000000, 7.1234"})
    void shouldKeepDecimalsPlain(String field, String value, String kept) throws IOException {
        var document = (Sale) PurchaseReader.purchaseOf(read(field, value)).document();

        var found = field.equals("amount")
                ? document.value().amount()
                : document.value().rate();
        assertThat(found.toString()).isEqualTo(kept);
        assertThat(new DocumentFormat().fromBytes(document.id(), new DocumentFormat().toBytes(document)))
                .isEqualTo(document);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            amount | "-1" | amount is missing or negative
            amount | null | amount is missing or negative
            amount | "0.00001" | amount has more than 4 decimals
            amount | "1234567890123456" | amount has more than 15 digits
            amount | 1E+2000000000 | amount has more than 15 digits
            cost | "-0.01" | cost is missing or negative
            exchangeRate | "0" | exchangeRate is missing or not positive
            exchangeRate | "0.00000000001" | exchangeRate has more than 10 decimals
            currency | "yuan" | currency is missing or no ISO 4217 code
            currency | "cny" | currency is no ISO 4217 code
            currency | null | currency is missing or no ISO 4217 code
            source | null | source is missing
            source | "" | source is empty or too long
            orderId | "a\\u0000b" | orderId holds a control character or half a character
            orderId | "a\\ud800b" | orderId holds a control character or half a character
            originalOrderId | "a\\u0000b" | originalOrderId holds a control character or half a character
            originalSource | "" | originalSource is empty or too long
            importId | "" | importId is empty or too long
            orderedOn | "+10000-01-01" | orderedOn is not within the years 1 to 9999
            orderedOn | "-0001-01-01" | orderedOn is not within the years 1 to 9999
            acceptedOn | "+999999999-12-31" | acceptedOn is not within the years 1 to 9999
            orderedOn | null | orderedOn is missing
            acceptedAt | null | acceptedAt is missing
            acceptedAt | "+10000-01-01T00:00:00Z" | acceptedAt is not within the years 1 to 9999
            acceptedAt | "-1000000000-01-01T00:00:00Z" | acceptedAt is not within the years 1 to 9999
            type | null | type or status is missing
            version | 0 | version is not positive
            customerId | "C-2" | customerId is not the key
            """)
    void shouldRefuse(String field, String json, String violation) {
        assertThatThrownBy(() -> read(field, json))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessage(violation);
    }

    @Test
    void shouldCountCharactersAndNotTheirHalves() throws IOException {
        var longest = "\uD83D\uDE00".repeat(128);

        assertThat(((PurchaseRecorded) read("orderId", "\"" + longest + "\"")).orderId())
                .isEqualTo(longest);
        assertThatThrownBy(() -> read("orderId", "\"" + "x".repeat(129) + "\"")).hasMessage("orderId is too long");
        assertThatThrownBy(() -> read("orderId", "\"" + "x".repeat(70_000) + "\""))
                .hasMessage("orderId is empty or too long");
    }

    private static PurchaseEvent read(String field, String json) throws IOException {
        var sale = aPurchase("S1").event();
        var body = (ObjectNode) EventJson.mapper().readTree(EventCodec.body(sale));
        body.remove(field);
        var text = body.toString();
        var bytes = (text.substring(0, text.length() - 1) + ",\"" + field + "\":" + json + "}")
                .getBytes(StandardCharsets.UTF_8);
        var headers = new RecordHeaders();
        EventCodec.headers(
                        new Event<>("1", "/keytier/orders-service", Topics.PURCHASES.typeOf(sale), Instant.EPOCH, sale))
                .forEach(headers::add);
        return PurchaseReader.read(new Record<>("C-1", bytes, 0, headers));
    }
}
