package io.keytier.orders.customers.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import io.keytier.orders.domain.InvalidDocument;
import io.keytier.orders.domain.Redirects;
import org.junit.jupiter.api.Test;

/** Merges form chains and never lead back. */
class MergeSpec {

    private static final Redirects A_INTO_B_INTO_C = new Redirects(Map.of("A", "B", "B", "C"));

    @Test
    void shouldMergeACustomerThatStandsAlone() {
        assertThat(new Merge("A", "B").decide(Redirects.NONE)).isEqualTo(new MergeOutcome.Merged());
    }

    @Test
    void shouldMergeIntoACustomerThatWasMergedItself() {
        assertThat(new Merge("D", "A").decide(A_INTO_B_INTO_C)).isEqualTo(new MergeOutcome.Merged());
    }

    @Test
    void shouldMergeACustomerThatOthersWereMergedInto() {
        assertThat(new Merge("C", "D").decide(A_INTO_B_INTO_C)).isEqualTo(new MergeOutcome.Merged());
    }

    @Test
    void shouldHoldAlreadyWhenItIsRepeated() {
        assertThat(new Merge("A", "B").decide(A_INTO_B_INTO_C)).isEqualTo(new MergeOutcome.Already());
    }

    @Test
    void shouldNotMergeIntoAThirdCustomerBeforeItIsUndone() {
        assertThat(new Merge("A", "C").decide(A_INTO_B_INTO_C)).isInstanceOf(MergeOutcome.Conflict.class);
    }

    @Test
    void shouldNotLeadBackDirectlyOrOverOthers() {
        assertThat(new Merge("C", "B").decide(A_INTO_B_INTO_C)).isInstanceOf(MergeOutcome.Conflict.class);
        assertThat(new Merge("C", "A").decide(A_INTO_B_INTO_C)).isInstanceOf(MergeOutcome.Conflict.class);
    }

    @Test
    void shouldNotMergeACustomerIntoItself() {
        assertThat(new Merge("A", "A").decide(Redirects.NONE)).isInstanceOf(MergeOutcome.Invalid.class);
    }

    @Test
    void shouldCountForTheEndOfTheChain() {
        assertThat(A_INTO_B_INTO_C.resolve("A")).isEqualTo("C");
        assertThat(A_INTO_B_INTO_C.resolve("C")).isEqualTo("C");
        assertThat(A_INTO_B_INTO_C.resolve("D")).isEqualTo("D");
    }

    @Test
    void shouldRefuseNamesThatAreNone() {
        assertThatThrownBy(() -> new Merge("A", " ")).isInstanceOf(InvalidDocument.class);
    }
}
