package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.PurchaseFixtures.DAY_0;
import static io.keytier.scoring.topology.PurchaseFixtures.aPurchase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import io.keytier.contracts.ImportClosed;
import io.keytier.scoring.domain.Policies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When an import whose marker does not come is taken for over. Documents are accepted at noon. */
class SilentImportsSpec {

    private static final Duration A_DAY_AND_A_HALF = Duration.ofHours(36);

    private final Driver driver = new Driver(Policies.standard());

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void shouldCloseOnceNothingHasComeForAQuarterOfAnHour() {
        driver.passes(Duration.ofHours(12));
        driver.send(aPurchase("S1").inImport("I1"));

        driver.passes(Duration.ofMinutes(14));
        assertThat(driver.changes()).isEmpty();

        driver.passes(Duration.ofMinutes(2));
        assertThat(driver.changes()).hasSize(1);
    }

    @Test
    void shouldCountFromTheLastDocumentOfTheCustomer() {
        driver.passes(Duration.ofHours(12));
        driver.send(aPurchase("S1").inImport("I1"));
        driver.passes(A_DAY_AND_A_HALF.minusHours(12));
        driver.changes();

        driver.send(aPurchase("S2").accepted(DAY_0.plusDays(2)).inImport("I1"));
        driver.passes(Duration.ofHours(24).plusMinutes(14));
        assertThat(driver.changes()).isEmpty();

        driver.passes(Duration.ofMinutes(2));
        assertThat(driver.scores()).isNotEmpty();
    }

    @Test
    void shouldWaitForAnImportThatIsReadLongAfterItWasAccepted() {
        driver.passes(A_DAY_AND_A_HALF);
        driver.send(
                aPurchase("S1").of("A").inImport("I1"), aPurchase("S2").of("B").inImport("I1"));

        driver.passes(Duration.ofSeconds(1));
        assertThat(driver.changes()).isEmpty();

        driver.send(aPurchase("S3").of("A").inImport("I1"));
        driver.send(new ImportClosed("I1", "A", Instant.EPOCH, DAY_0));
        assertThat(driver.changes()).hasSize(1);

        driver.passes(Duration.ofMinutes(2));
        assertThat(driver.changes())
                .singleElement()
                .satisfies(event -> assertThat(event.data().customerId()).isEqualTo("B"));
    }

    @Test
    void shouldCloseWhenWhatComesNowWasAcceptedLongAfter() {
        driver.passes(A_DAY_AND_A_HALF);
        driver.send(
                aPurchase("S1").of("A").inImport("I1"),
                aPurchase("S2").of("B").accepted(DAY_0.plusDays(1)).inImport("I1"));

        driver.passes(Duration.ofSeconds(1));

        assertThat(driver.changes())
                .singleElement()
                .satisfies(event -> assertThat(event.data().customerId()).isEqualTo("A"));
    }

    @Test
    void shouldCloseAnImportThatBeganAgainAfterItsMarker() {
        driver.passes(Duration.ofHours(12));
        driver.send(aPurchase("S1").inImport("I1"));
        driver.send(new ImportClosed("I1", "C-1", Instant.EPOCH, DAY_0));
        driver.send(aPurchase("S2").worth("50000").inImport("I1"));
        assertThat(driver.changes()).hasSize(1);

        driver.passes(Duration.ofMinutes(16));
        assertThat(driver.changes()).hasSize(1);

        driver.passes(Duration.ofHours(1));
        assertThat(driver.changes()).isEmpty();
    }
}
