package io.github.forceplan.planner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house: which module knows which, and where a library may be met (ARCHITECTURE.md). */
class ArchitectureTest {

    private static final String ROOT = "io.github.forceplan.";

    /** What each module may know beside itself. */
    private static final Map<String, List<String>> KNOWS = knows();

    /** Modules that calculate: plain Java in, plain Java out, and nothing from the clock or from chance. */
    private static final String[] CALCULATING = {
        ROOT + "forecast..", ROOT + "workforce..", ROOT + "finance..", ROOT + "solver.."
    };

    /** Results of these may differ between JDKs and processors; StrictMath's may not. */
    private static final Set<String> INEXACT = Set.of(
            "exp", "log", "log10", "log1p", "expm1", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.forceplan");

    private static final ArchRule STRICT = noClasses()
            .should()
            .accessTargetWhere(described(
                    "a function of Math that may differ between machines (use StrictMath)",
                    access -> access.getTarget().getOwner().isEquivalentTo(Math.class)
                            && INEXACT.contains(access.getTarget().getName())));

    private static final DescribedPredicate<JavaAccess<?>> CLOCK_OR_CHANCE =
            described("a clock or a source of chance", access -> isClockOrChance(access.getTarget()));

    private static Map<String, List<String>> knows() {
        Map<String, List<String>> knows = new LinkedHashMap<>();
        knows.put("forecast", List.of());
        knows.put("workforce", List.of("forecast"));
        knows.put("finance", List.of("forecast"));
        knows.put("solver", List.of("forecast", "workforce", "finance"));
        knows.put("io", List.of("forecast", "workforce", "finance", "solver"));
        knows.put("planner", List.of("forecast", "workforce", "finance", "solver", "io"));
        return knows;
    }

    @Test
    void everyModuleIsSeen() {
        for (String module : KNOWS.keySet()) {
            assertTrue(
                    MAIN.stream().anyMatch(c -> c.getPackageName().startsWith(ROOT + module)),
                    "No class of " + module + " was found, so no rule was checked for it.");
        }
    }

    @TestFactory
    List<DynamicTest> noModuleKnowsOneAboveIt() {
        return KNOWS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String[] others = KNOWS.keySet().stream()
                            .filter(other -> !other.equals(entry.getKey())
                                    && !entry.getValue().contains(other))
                            .map(other -> ROOT + other + "..")
                            .toArray(String[]::new);
                    if (others.length > 0) {
                        check(noClasses()
                                .that()
                                .resideInAPackage(ROOT + entry.getKey() + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(others));
                    }
                }))
                .toList();
    }

    @Test
    void noPackageImportsOneThatImportsIt() {
        check(slices().matching(ROOT + "(**)").should().beFreeOfCycles());
    }

    @Test
    void fileFormatsAreMetInIoOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "io..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml..", "org.yaml..", "tech.tablesaw..", "de.siegmar..", "org.dhatim.."));
    }

    /** OR-Tools is met in a module that the planner does not have on its class path: see docs/optimise.md. */
    @Test
    void programSolversAreMetBehindEnginesOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "solver.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.ojalgo..", "org.apache.commons.math3.optim.linear.."));
        check(noClasses().should().dependOnClassesThat().resideInAPackage("com.google.ortools.."));
    }

    @Test
    void commandLineIsMetInPlannerOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "planner.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli.."));
    }

    @Test
    void htmlIsBuiltInPlannerOnly() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + "planner.html..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage(ROOT + "planner.."));
    }

    @Test
    void calculationsSeeNeitherClockNorChance() {
        check(noClasses()
                .that()
                .resideInAnyPackage(CALCULATING)
                .should()
                .accessTargetWhere(
                        described("a clock or a source of chance", access -> isClockOrChance(access.getTarget())))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom"));
    }

    private static boolean isClockOrChance(AccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        return (owner.getPackageName().equals("java.time") && name.equals("now"))
                || (owner.getPackageName().equals("java.time")
                        && owner.getSimpleName().equals("Clock"))
                || (owner.isEquivalentTo(System.class) && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                || (owner.isEquivalentTo(java.util.Date.class) && name.equals("<init>"))
                || (owner.isEquivalentTo(java.util.UUID.class) && name.equals("randomUUID"))
                || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                || (owner.isEquivalentTo(StrictMath.class) && name.equals("random"));
    }

    @Test
    void transcendentalFunctionsAreStrict() {
        check(STRICT);
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "planner.cli..")
                .should()
                .accessTargetWhere(described(
                        "the process's standard streams",
                        access -> access.getTarget().getOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err", "in")
                                        .contains(access.getTarget().getName()))));
    }

    private static DescribedPredicate<JavaAccess<?>> described(
            String description, java.util.function.Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static void check(ArchRule rule) {
        rule.check(MAIN);
    }

    /** Breaks the rules on purpose, to see them bite. */
    static final class Careless {
        double inexact() {
            return Math.pow(2, 0.5);
        }

        java.util.function.DoubleUnaryOperator inexactByReference() {
            return Math::log;
        }

        java.time.LocalDate today() {
            return java.time.LocalDate.now();
        }
    }

    @Test
    void rulesBite() {
        JavaClasses careless = new ClassFileImporter().importClasses(Careless.class);
        String strict =
                assertThrows(AssertionError.class, () -> STRICT.check(careless)).getMessage();
        assertTrue(strict.contains("Math.pow") && strict.contains("Math.log"), strict);
        ArchRule anywhere = noClasses().should().accessTargetWhere(CLOCK_OR_CHANCE);
        assertThrows(AssertionError.class, () -> anywhere.check(careless));
    }
}
