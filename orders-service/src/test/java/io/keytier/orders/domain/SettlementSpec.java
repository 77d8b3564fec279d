package io.keytier.orders.domain;

import static io.keytier.orders.domain.Fixtures.ID;
import static io.keytier.orders.domain.Fixtures.after;
import static io.keytier.orders.domain.Fixtures.cancel;
import static io.keytier.orders.domain.Fixtures.sale;
import static io.keytier.orders.domain.Fixtures.submit;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer owes of a document. */
class SettlementSpec {

    private static final Standing MATCHED = new Standing(false, null);
    private static final Standing UNMATCHED = new Standing(true, null);

    @ParameterizedTest(name = "a sale of 100 less {0} returned and {1} paid leaves {2}")
    @CsvSource({
        "0, 0, 100",
        "0, 40, 60",
        "0, 100, 0",
        "30, 40, 30",
        "0, 120, -20",
        "130, 0, 0",
        "130, 100, -100",
        "1999999999999998, 1999999999999998, -1999999999999998",
        "0, -5, 105",
        "0.0001, 0, 99.9999"
    })
    void shouldBeTheAmountLessReturnsAndPayments(String returned, String paid, String open) {
        var settlement = settle(after(sale().revision(1)), MATCHED, returned, paid);

        assertThat(settlement.openAmount()).isEqualByComparingTo(open);
    }

    @ParameterizedTest(name = "a cancelled sale with {0} paid leaves {1}")
    @CsvSource({"0, 0", "100, -100"})
    void shouldOweWhatWasPaidOfACancelledSale(String paid, String open) {
        var settlement = settle(after(sale().revision(1), cancel(null)), MATCHED, "30", paid);

        assertThat(settlement.openAmount()).isEqualByComparingTo(open);
        assertThat(settlement.returned()).isEqualByComparingTo("0");
    }

    @ParameterizedTest(name = "a credit of 100 with {0} refunded leaves {1}")
    @CsvSource({"0, -100", "-100, 0", "-30, -70"})
    void shouldOweTheCustomerACredit(String paid, String open) {
        var credit = after(submit(1, sale().asReturn(null)));

        assertThat(settle(credit, UNMATCHED, "0", paid).openAmount()).isEqualByComparingTo(open);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-20, 20"})
    void shouldSettleAMatchingReturnWithItsSale(String paid, String open) {
        var matching = after(submit(1, sale().asReturn(ID)));

        assertThat(settle(matching, MATCHED, "0", paid).openAmount()).isEqualByComparingTo(open);
    }

    private static Settlement settle(Document document, Standing standing, String returned, String paid) {
        return Settlement.of(document, standing, new BigDecimal(returned), new BigDecimal(paid));
    }
}
