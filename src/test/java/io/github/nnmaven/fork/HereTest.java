package io.github.nnmaven.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's code in this very process, which is as it was afterwards. */
class HereTest {
    private static final String CHANGES = "if (!\"on\".equals(System.getProperty(\"acme.mode\")))"
            + " throw new IllegalStateException(\"no mode\");"
            + "java.util.Locale.setDefault(java.util.Locale.FRANCE);"
            + "java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(\"Asia/Seoul\"));"
            + "System.clearProperty(\"user.home\"); System.setProperty(\"acme\", \"1\");"
            + "System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));"
            + "System.setErr(System.out); System.setIn(java.io.InputStream.nullInputStream());"
            + "Thread.currentThread().setContextClassLoader(null);";

    @TempDir
    Path folder;

    @Test
    void whatTheCodeChangesIsPutBack() {
        GlobalState before = GlobalState.now();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        PrintStream out = System.out;
        PrintStream err = System.err;
        InputStream in = System.in;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();

        Map<String, Outcome> outcomes = Acme.bySubject(new Acme(folder)
                .property("acme.mode", "on")
                .with("Changing", CHANGES)
                .here());

        assertThat(Acme.said(outcomes.get("changing"))).startsWith("PASS");
        assertThat(outcomes.get("changing").remarks()).hasSize(4);
        assertThat(before.changes(GlobalState.now())).isEmpty();
        assertThat(System.getProperty("acme.mode")).isNull();
        assertThat(System.getProperty("acme")).isNull();
        assertThat(System.getProperty("user.home")).isNotNull();
        assertThat(Locale.getDefault()).isEqualTo(locale);
        assertThat(TimeZone.getDefault()).isEqualTo(zone);
        assertThat(System.out).isSameAs(out);
        assertThat(System.err).isSameAs(err);
        assertThat(System.in).isSameAs(in);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
    }

    @Test
    void propertiesArePutBackWhenTheSpecsDoNotFitToo() {
        Report report = new Acme(folder)
                .property("acme.mode", "on")
                .withNetwork("lost", "com.acme.Lost")
                .here();
        assertThat(report.problems()).hasSize(1);
        assertThat(System.getProperty("acme.mode")).isNull();
    }
}
