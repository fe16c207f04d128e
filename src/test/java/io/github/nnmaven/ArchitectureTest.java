package io.github.nnmaven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom. A room is a package directly below the base package, with everything in it. */
class ArchitectureTest {
    private static final String BASE = "io.github.nnmaven";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    /** Room → rooms and libraries (package prefixes) that it may use besides itself, the JDK and JSpecify. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry(
                    "maven", // XML for the generated goal help
                    List.of(
                            BASE,
                            "org.apache.maven",
                            "org.eclipse.aether",
                            "javax.inject",
                            "javax.xml.parsers",
                            "org.w3c.dom",
                            "org.xml.sax")),
            Map.entry(
                    "fork",
                    List.of(
                            BASE + ".assembly",
                            BASE + ".classfile",
                            BASE + ".spec",
                            BASE + ".gradcheck",
                            BASE + ".propagation")),
            Map.entry("report", List.of(BASE + ".gradcheck", BASE + ".propagation", BASE + ".classfile")),
            Map.entry(
                    "assembly",
                    List.of(
                            BASE + ".binding",
                            BASE + ".classfile",
                            BASE + ".spec",
                            BASE + ".network",
                            BASE + ".gradcheck",
                            BASE + ".propagation",
                            BASE + ".random",
                            "org.apache.commons.math3")),
            Map.entry("spec", List.of("org.snakeyaml.engine")),
            Map.entry("pairing", List.of()),
            Map.entry("binding", List.of(BASE + ".spec", BASE + ".gradcheck", BASE + ".pairing", BASE + ".random")),
            Map.entry("classfile", List.of(BASE + ".pairing", "org.objectweb.asm")),
            Map.entry("propagation", List.of(BASE + ".network", BASE + ".random", "org.apache.commons.math3")),
            Map.entry("network", List.of(BASE + ".random", "org.apache.commons.math3")),
            Map.entry("gradcheck", List.of("org.apache.commons.math3")),
            Map.entry("random", List.of("org.apache.commons.math3")));

    /** All but the one class that puts back what the project's code may have changed. */
    private static final GivenClassesConjunction OTHERS =
            noClasses().that().haveNameNotMatching(BASE + ".fork.Global(State|Streams)");

    @Test
    void theClassesWereReallyScanned() {
        assertThat(MAIN.size()).isGreaterThan(40);
        MAY_KNOW.keySet()
                .forEach(room -> assertThat(MAIN.stream().filter(c -> isIn(room, c)))
                        .as(room)
                        .isNotEmpty());
    }

    @Test
    void everyClassLivesInARoom() {
        assertThat(MAIN.stream().filter(c -> MAY_KNOW.keySet().stream().noneMatch(room -> isIn(room, c))))
                .isEmpty();
    }

    @TestFactory
    List<DynamicTest> aRoomKnowsOnlyItsNeighbours() {
        return MAY_KNOW.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(), () -> ruleFor(e.getKey(), e.getValue()).check(MAIN)))
                .toList();
    }

    @Test
    void aRuleThatIsBrokenIsNoticed() { // the twin: assembly does know spec, so forbidding it must fail
        assertThatThrownBy(() -> ruleFor("assembly", List.of()).check(MAIN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("spec");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void randomNumbersComeFromTheRandomRoom() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .check(MAIN);
        noClasses().should().callMethod(Math.class, "random").check(MAIN);
    }

    @Test
    void nobodyReachesForStreamsClocksOrDefaults() {
        OTHERS.should().accessField(System.class, "out").check(MAIN);
        OTHERS.should().accessField(System.class, "err").check(MAIN);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(MAIN);
        OTHERS.should().callMethod(java.util.Locale.class, "getDefault").check(MAIN);
        OTHERS.should().callMethod(java.util.TimeZone.class, "getDefault").check(MAIN);
        noClasses()
                .should()
                .callMethod(java.nio.charset.Charset.class, "defaultCharset")
                .check(MAIN);
        noClasses().should().callMethod(String.class, "getBytes").check(MAIN);
        noClasses().should().callMethod(String.class, "toLowerCase").check(MAIN);
        noClasses().should().callMethod(String.class, "toUpperCase").check(MAIN);
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(MAIN.stream()
                        .filter(c -> !c.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    private static ArchRule ruleFor(String room, List<String> neighbours) {
        return noClasses()
                .that(DescribedPredicate.describe("live in " + room, c -> isIn(room, c)))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are neither JDK, nor of the room, nor in " + neighbours,
                        c -> !isJdk(c) && !isIn(room, c) && neighbours.stream().noneMatch(n -> startsWith(c, n))));
    }

    private static boolean isIn(String room, JavaClass c) {
        return startsWith(c, BASE + "." + room);
    }

    private static boolean startsWith(JavaClass c, String prefix) {
        String name = c.getPackageName();
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }

    private static boolean isJdk(JavaClass c) {
        String name = c.getBaseComponentType().getPackageName();
        return name.isEmpty() || name.startsWith("java.") || name.startsWith("org.jspecify");
    }
}
