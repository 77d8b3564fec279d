package io.keytier.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.Document;
import io.keytier.scoring.domain.DocumentId;
import io.keytier.scoring.domain.Policies;
import io.keytier.scoring.domain.Return;
import io.keytier.scoring.domain.Sale;
import io.keytier.scoring.domain.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored is read again as it was. */
class FormatSpec {

    private static final DocumentId ID = new DocumentId("ERP", "订单 1");
    private static final Customer CUSTOMER = Customer.unknown("C-1", LocalDate.EPOCH, Policies.standard());
    private static final DocumentFormat FORMAT = new DocumentFormat();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void shouldKeepNumbers(long number) {
        var out = new ByteWriter();
        out.number(number);

        assertThat(new ByteReader(out.toBytes()).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "0.0000", "1E+3", "-12.5000", "9223372036854775807", "9223372036854775808.0001", "-1E+40"})
    void shouldKeepDecimalsWithTheirScale(String text) {
        var out = new ByteWriter();
        out.decimal(new BigDecimal(text));

        assertThat(new ByteReader(out.toBytes()).decimal()).isEqualTo(new BigDecimal(text));
    }

    @Test
    void shouldKeepASale() {
        var value = new Value("CNY", new BigDecimal("12.5000"), BigDecimal.ONE, new BigDecimal(BigInteger.TEN, 2));

        assertIsKept(new Sale(ID, 3, true, LocalDate.of(2026, 11, 25), value, new BigDecimal("2.5"), true));
    }

    @Test
    void shouldKeepAReturn() {
        var value = new Value("USD", new BigDecimal("12.5000"), new BigDecimal("7.12"), null);

        assertIsKept(new Return(
                ID, 1, false, LocalDate.EPOCH.minusDays(1), value, new DocumentId("ERP-2", "X".repeat(128))));
        assertIsKept(new Return(ID, 1, false, LocalDate.EPOCH, value, null));
    }

    @Test
    void shouldKeepACustomerWithItsSmallHistoryAndOneWithout() {
        var history = Packed.EMPTY.with(new byte[] {1}, new byte[200]).with(new byte[] {2}, new byte[0]);

        var within = kept(new CustomerRecord(CUSTOMER, LocalDate.EPOCH, history));
        assertThat(within.customer()).isEqualTo(CUSTOMER);
        assertThat(within.indexedOn()).isEqualTo(LocalDate.EPOCH);
        assertThat(within.history().toBytes()).isEqualTo(history.toBytes());

        assertThat(kept(new CustomerRecord(CUSTOMER, null, Packed.EMPTY)).history())
                .isSameAs(Packed.EMPTY);
        assertThat(kept(new CustomerRecord(CUSTOMER, null, null)).history()).isNull();
    }

    @Test
    void shouldRefuseWhatALaterReleaseWrote() {
        var later = Customers.FORMAT.toBytes(new CustomerRecord(CUSTOMER, null, Packed.EMPTY));
        var version = new ByteWriter();
        version.number(Customers.FORMAT.version() + 1);
        later[0] = version.toBytes()[0];

        assertThatIllegalStateException()
                .isThrownBy(() -> Customers.FORMAT.fromBytes("C-1", later))
                .withMessageContaining("version 3");
    }

    private static CustomerRecord kept(CustomerRecord stored) {
        return Customers.FORMAT.fromBytes("C-1", Customers.FORMAT.toBytes(stored));
    }

    private static void assertIsKept(Document document) {
        assertThat(FORMAT.fromBytes(ID, FORMAT.toBytes(document))).isEqualTo(document);
    }
}
