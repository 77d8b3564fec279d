package io.keytier.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The rules of the house that a machine can check; each service checks all of them. */
public final class HouseRules {

    /** The domain is free of frameworks. */
    public static final ArchRule DOMAIN_STANDS_ALONE = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..domain..", "java..", "io.keytier.contracts..", "org.jspecify..")
            .allowEmptyShould(true);

    /** Use cases do not know how they are reached. */
    public static final ArchRule APPLICATION_KNOWS_NO_ADAPTER = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..adapter..")
            .allowEmptyShould(true);

    /** A null is announced. */
    public static final ArchRule PACKAGES_ARE_NULL_MARKED = classes().should(beInANullMarkedPackage());

    /** Money and scores are exact. */
    public static final ArchRule DOMAIN_HAS_NO_BINARY_FLOATS = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..domain..")
            .should()
            .haveRawType(DescribedPredicate.describe("binary floating point", HouseRules::isBinaryFloat))
            .allowEmptyShould(true);

    /** Time is an argument: only the clock and what touches the outer world read it. */
    public static final ArchRule TIME_IS_AN_ARGUMENT = noClasses()
            .that()
            .resideOutsideOfPackages("..adapter..", "..platform.time..")
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe("now() of java.time", HouseRules::readsTheClock));

    /** What a class needs is seen in its constructor. */
    public static final ArchRule INJECTION_IS_BY_CONSTRUCTOR = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .allowEmptyShould(true);

    private static final List<ArchRule> ALL = List.of(
            DOMAIN_STANDS_ALONE,
            APPLICATION_KNOWS_NO_ADAPTER,
            PACKAGES_ARE_NULL_MARKED,
            DOMAIN_HAS_NO_BINARY_FLOATS,
            TIME_IS_AN_ARGUMENT,
            INJECTION_IS_BY_CONSTRUCTOR);

    private HouseRules() {}

    /**
     * Checks every rule on the main code of a package and those below it.
     *
     * @throws AssertionError with the places that break the first broken rule
     */
    public static void check(String packageName) {
        var main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName);
        ALL.forEach(rule -> rule.check(main));
    }

    private static boolean isBinaryFloat(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName());
    }

    private static boolean readsTheClock(JavaCall<?> call) {
        return call.getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time");
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
