package io.github.nnmaven.fork;

import static io.github.nnmaven.fork.Acme.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code after which its JVM is lost: another one goes on with the subjects behind it, of which the last is right. */
class EndedForkTest {
    private static final String EXITS_WHILE_IT_IS_MADE =
            "public Early() { System.exit(0); }\n" + "public double value(double x) { return Math.sin(x); }";
    private static final String SLEEPS_WHILE_IT_IS_MADE =
            "public Sleepy() throws Exception { Thread.sleep(1_000_000); }\n"
                    + "public double value(double x) { return Math.sin(x); }";
    private static final String LOOPS = "\nlong n = 0;\nwhile (n >= 0) {\nn = (n + 1) & 0xFF;\n}";
    private static final String GREEDY = "static final java.util.List<long[]> ALL = new java.util.ArrayList<>();\n"
            + "public double value(double x) {\nwhile (true) ALL.add(new long[10_000]); }";
    private static final String CHAIN =
            "Object[] last;\npublic double value(double x) {\nwhile (true) last = new Object[] {last}; }";

    @TempDir
    static Path folder;

    private static Map<String, Outcome> ended = Map.of();
    private static Map<String, Outcome> late = Map.of();

    @BeforeAll
    static void run() {
        ended = Acme.bySubject(new Acme(folder.resolve("ended"))
                .withClass("Early", EXITS_WHILE_IT_IS_MADE)
                .with("Leaving", "\nSystem.exit(3);")
                .with("Halting", "Runtime.getRuntime().halt(7);")
                .with("Guarding", Acme.guardThatForbids("setSecurityManager"))
                .withClass("Greedy", GREEDY)
                .withClass("Chain", CHAIN)
                .with("Right", "")
                .argLine(Acme.QUICK + " -Xmx48m")
                .run());
        late = Acme.bySubject(new Acme(folder.resolve("late"))
                .withClass("Sleepy", SLEEPS_WHILE_IT_IS_MADE)
                .with("Looping", LOOPS)
                .with("Right", "")
                .timeout(3)
                .run());
    }

    @Test
    void theSubjectBehindPasses() {
        assertThat(said(ended.get("right"))).startsWith("PASS");
        assertThat(said(late.get("right"))).startsWith("PASS");
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        assertThat(folder.resolve("ended/target/nn")).doesNotExist();
        assertThat(folder.resolve("late/target/nn")).doesNotExist();
    }

    @Test
    void whoCallsExitIsNamed() {
        assertThat(said(ended.get("leaving")))
                .isEqualTo("com.acme.Leaving.value (Leaving.java:4) called System.exit(3)");
    }

    @Test
    void exitInAConstructorIsASubjectsFailureToo() {
        assertThat(said(ended.get("early"))).isEqualTo("com.acme.Early.<init> (Early.java:3) called System.exit(0)");
    }

    @Test
    void aHaltedJvmIsToldByItsExitCode() {
        assertThat(said(ended.get("halting")))
                .isEqualTo("its code ended the JVM with exit code 7, by Runtime.halt or a crash of native code");
    }

    @Test
    void aSecurityManagerThatStaysHarmsNoOther() {
        assertThat(said(ended.get("guarding"))).startsWith("PASS");
        if (Acme.hasSecurityManagers()) {
            assertThat(ended.get("guarding").remarks())
                    .containsExactly("sets a security manager", "keeps its security manager from being removed");
        }
    }

    @Test
    void endlessAllocationIsToldWithItsPlace() {
        assertThat(said(ended.get("greedy")))
                .startsWith("out of memory in com.acme.Greedy.value (Greedy.java:5): Java heap space")
                .contains("-Xmx in nn.argLine sets the limit");
    }

    @Test
    void manySmallObjectsAreToldToo() {
        assertThat(said(ended.get("chain"))).startsWith("out of memory");
    }

    @Test
    void anEndlessLoopIsToldWithItsPlace() {
        assertThat(said(late.get("looping")))
                .matches("still in com\\.acme\\.Looping\\.value \\(Looping\\.java:[567]\\) after 3 s;"
                        + " nn\\.timeout sets the limit, 0 for none");
    }

    @Test
    void sleepingForEverInAConstructorIsToldWithItsPlace() {
        assertThat(said(late.get("sleepy"))).startsWith("still in com.acme.Sleepy.<init> (Sleepy.java:3) after 3 s");
    }
}
