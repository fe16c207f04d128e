package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void workRunsInADaemonThreadUnderTheGivenLoader() throws Exception {
        ClassLoader here = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[0]);
                Workers workers = new Workers(2, Duration.ZERO, () -> loader)) {
            Thread subjects = workers.run("swish", Thread::currentThread);
            assertThat(subjects.isDaemon()).isTrue();
            assertThat(workers.run("swish", () -> Thread.currentThread().getContextClassLoader()))
                    .isSameAs(loader);
            assertThat(workers.pool()
                            .submit(() -> Thread.currentThread().isDaemon())
                            .get())
                    .isEqualTo(true);
        }
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(here);
    }

    @Test
    void whatTakesTooLongIsNamed() {
        CountDownLatch never = new CountDownLatch(1);
        try (Workers workers = new Workers(1, Duration.ofMillis(1), () -> null)) {
            assertThatThrownBy(() -> workers.run("swish", () -> {
                        never.await();
                        return "";
                    }))
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessageContaining("\"swish\" was not ready after")
                    .hasMessageContaining("nn.timeout");
        }
    }

    @Test
    void whatThrowsIsNamedWithItsCause() {
        try (Workers workers = new Workers(1, Duration.ofMinutes(1), () -> null)) {
            assertThatThrownBy(() -> workers.run("swish", () -> {
                        throw new StackOverflowError("deep");
                    }))
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessage("\"swish\" could not be evaluated: java.lang.StackOverflowError: deep")
                    .hasRootCauseMessage("deep");
        }
    }

    @Test
    void aMessageOfOurOwnIsNotWrapped() {
        MojoExecutionException own = new MojoExecutionException("own");
        try (Workers workers = new Workers(1, Duration.ZERO, () -> null)) {
            assertThatThrownBy(() -> workers.run("swish", () -> {
                        throw own;
                    }))
                    .isSameAs(own);
        }
    }
}
