package io.keytier.accounts;

import io.keytier.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void shouldKeepTheRulesOfTheHouse() {
        HouseRules.check("io.keytier.accounts");
    }
}
