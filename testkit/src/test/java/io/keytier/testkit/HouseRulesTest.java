package io.keytier.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    @ParameterizedTest
    @MethodSource("rulesAndWhatTheyCatch")
    void shouldCatchABreach(ArchRule rule, String breach) {
        var result = rule.evaluate(new ClassFileImporter().importPackages("io.keytier.testkit.fixture"));

        assertThat(result.getFailureReport().getDetails()).isNotEmpty().allMatch(detail -> detail.contains(breach));
    }

    static Stream<Arguments> rulesAndWhatTheyCatch() {
        return Stream.of(
                Arguments.of(HouseRules.DOMAIN_STANDS_ALONE, "fixture.application.UseCase"),
                Arguments.of(HouseRules.APPLICATION_KNOWS_NO_ADAPTER, "fixture.adapter.Resource"),
                Arguments.of(HouseRules.PACKAGES_ARE_NULL_MARKED, "fixture.unmarked is not @NullMarked"),
                Arguments.of(HouseRules.DOMAIN_HAS_NO_BINARY_FLOATS, "Model.amount"),
                Arguments.of(HouseRules.TIME_IS_AN_ARGUMENT, "java.time.LocalDate.now()"),
                Arguments.of(HouseRules.INJECTION_IS_BY_CONSTRUCTOR, "Resource.injected"));
    }

    @Test
    void shouldPassCodeThatKeepsThem() {
        assertThatCode(() -> HouseRules.check("io.keytier.contracts")).doesNotThrowAnyException();
    }
}
