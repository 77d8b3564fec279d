package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static io.keytier.scoring.domain.CustomerHistory.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

/** What a dry run may count. */
class MigrationSpec {

    private final CustomerHistory history = CustomerHistory.underDefaultPolicy();
    private final Migration migration =
            new Migration(new Timeline(new PolicyHistory(Policies.standard())), Policies.threeTiers(0, 90, 0), day(1));

    @Test
    void shouldKnowThePolicyOfACustomerItStartsFrom() {
        history.receive(aSale("S1"));

        assertThat(migration.knowsPolicyOf(history.customer())).isTrue();
    }

    @Test
    void shouldNotKnowThePolicyOfACustomerThatWasOvertakenByAnother() {
        history.receive(aSale("S1"))
                .adopt(Policies.renamed(2), day(1).atStartOfDay().toInstant(ZoneOffset.UTC), day(1));

        assertThat(migration.knowsPolicyOf(history.customer())).isFalse();
    }
}
