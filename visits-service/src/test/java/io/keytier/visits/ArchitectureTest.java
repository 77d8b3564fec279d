package io.keytier.visits;

import io.keytier.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void shouldKeepTheRulesOfTheHouse() {
        HouseRules.check("io.keytier.visits");
    }
}
