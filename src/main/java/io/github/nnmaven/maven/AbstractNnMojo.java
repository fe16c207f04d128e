package io.github.nnmaven.maven;

import io.github.nnmaven.fork.CheckOptions;
import io.github.nnmaven.fork.Jvm;
import io.github.nnmaven.fork.Order;
import io.github.nnmaven.fork.Outcome;
import io.github.nnmaven.fork.Report;
import io.github.nnmaven.fork.SpecSet;
import io.github.nnmaven.fork.Work;
import io.github.nnmaven.report.Messages;
import io.github.nnmaven.spec.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** What all goals share: which specs, where to, how many threads; and the way from files to networks. */
abstract class AbstractNnMojo extends AbstractMojo {
    private static final String DEFAULT_SPECS = "src/main/nn";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /**
     * Spec files, folders and globs, relative to the module. A folder stands for every .yaml, .yml and .json file in and
     * below it. What is named and does not exist is an error, except the default folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.specs", defaultValue = DEFAULT_SPECS)
    private List<String> specs;

    /**
     * Names of the subjects to work on; * stands for any characters, ? for one. All of them when empty.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.only")
    private @Nullable List<String> only;

    /**
     * Does nothing but say so.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.skip", defaultValue = "false")
    private boolean skip;

    /**
     * Folder of the results; nn in the module's build directory (target/nn) when not given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.outputDirectory")
    private @Nullable File outputDirectory;

    /**
     * Whether a module without a spec, or without a subject that nn.only chooses, fails the build. Off, so that the goal
     * can be bound in a parent pom; switch it on where an empty check would be a mistake.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.failIfNoSpecs", defaultValue = "false")
    private boolean failIfNoSpecs;

    /**
     * Number of threads; 0 for as many as there are processors, shared among the modules that Maven builds at a time. The
     * results do not depend on it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.threads", defaultValue = "0")
    private int threads;

    /**
     * Seconds that the work on one subject may take before it is given up; 0 for no limit. Ten minutes are far more than
     * the largest example needs, and end code that hangs. The other subjects still get their turn.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.timeout", defaultValue = "600")
    private long timeout;

    /**
     * Whether the project's own code runs in a JVM of its own, so that Maven survives whatever it does: loops for ever, uses
     * up the memory, ends the JVM. Off, it runs in Maven's process, which is easier to debug. Specs that name no class of the
     * project need no JVM of their own and get none.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.fork", defaultValue = "true")
    private boolean fork;

    /**
     * Arguments of the JVM in which the project's own code runs, as -Xmx2g, -Djava.library.path=native, --add-opens … or
     * -agentlib:jdwp=…; quotes keep blanks together. When nothing else is said, its heap may grow as large as that of Maven's
     * own JVM, so that whatever runs with nn.fork=false also runs with it, and code that allocates without end comes to an
     * end.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.argLine")
    private @Nullable String argLine;

    /**
     * System properties that are set before the project's own code runs. Those that the JVM itself reads when it starts, as
     * java.library.path or file.encoding, belong into nn.argLine.
     *
     * @since 0.1.0
     */
    @Parameter
    private @Nullable Map<String, String> systemProperties;

    /**
     * Whether also those subjects are worked on that passed the last time and have not changed since: their specs, the files
     * that these name, the project's classes that they use (directly or through others; all of them, when one finds classes
     * by name, reads files or calls native code), the dependencies, the parameters, this plugin and the JDK are the same.
     * What the project's code reads from outside the class path is not seen; use it then. Outcomes are kept in the folder
     * cache of nn.outputDirectory.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.force", defaultValue = "false")
    private boolean force;

    /**
     * Where the project's own classes are found: main (target/classes and the dependencies of every scope but test), or test
     * (target/test-classes first, then target/classes and all dependencies).
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.classpath", defaultValue = "main")
    private String classpath;

    /**
     * Whether the summary is also added to the page of a GitHub Actions job, when the build runs in one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.githubSummary", defaultValue = "true")
    private boolean githubSummary;

    /**
     * Language of the pages: en or ko. Everything else is English.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.language", defaultValue = "en")
    private String language;

    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    private String version;

    @Inject
    private ToolchainManager toolchains;

    private final ProjectDependenciesResolver resolver;
    private final Modules modules;

    AbstractNnMojo(ProjectDependenciesResolver resolver, Modules modules) {
        this.resolver = resolver;
        this.modules = modules;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        executeHere();
        for (MavenProject module : Modules.leftOut(session, project, execution)) {
            getLog().info("Module " + module.getArtifactId() + ":");
            modules.execute(session, module, execution);
        }
    }

    private void executeHere() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped: nn.skip is set.");
            return;
        }
        requireSense();
        List<SpecPath> files = specFiles();
        if (isDone(files)) {
            return;
        }
        if (files.isEmpty()) {
            nothingToDo("no spec in " + String.join(", ", specs) + withoutSpecs());
            return;
        }
        SpecSet read = SpecPath.read(files);
        requireNoProblems(read.problems());
        List<String> subjects = read.names(new SubjectNames(only()));
        if (subjects.isEmpty()) {
            nothingToDo("nn.only chooses none of the subjects " + String.join(", ", read.names(name -> true)));
            return;
        }
        run(new Run(read, subjects, new OutputFolder(base(), output())));
    }

    /**
     * The goal's own work.
     *
     * @throws MojoFailureException   if the specs are sound and what they describe is not
     * @throws MojoExecutionException if something kept the goal from working
     */
    abstract void run(Run run) throws MojoExecutionException, MojoFailureException;

    /** Whether the goal has done its work with the files alone. */
    boolean isDone(List<SpecPath> files) throws MojoExecutionException {
        return false;
    }

    /** What else is to be said when there is no spec; nothing or the end of a sentence. */
    String withoutSpecs() throws MojoExecutionException, MojoFailureException {
        return "";
    }

    /** Refuses parameters that make no sense, before anything is read. */
    void requireSense() throws MojoExecutionException {
        requireAtLeast(0, "nn.threads", threads);
        requireAtLeast(0, "nn.timeout", timeout);
        if (!List.of("main", "test").contains(classpath)) {
            throw new MojoExecutionException("nn.classpath must be main or test, but is " + classpath);
        }
    }

    static void requireAtLeast(long least, String property, long value) throws MojoExecutionException {
        if (value < least) {
            throw new MojoExecutionException(property + " must be " + least + " or more, but is " + value);
        }
    }

    /** Prints every problem and ends the goal, if there is one. */
    final void requireNoProblems(List<Problem> problems) throws MojoExecutionException {
        if (problems.isEmpty()) {
            return;
        }
        problems.forEach(problem -> getLog().error(problem.render()));
        long files = problems.stream().map(p -> p.where().file()).distinct().count();
        throw new MojoExecutionException(Plural.of(problems.size(), "problem") + " in " + Plural.of(files, "spec file")
                + "; nothing was checked");
    }

    /**
     * What comes of the work on the subjects, those that have not changed since they passed included.
     *
     * @param passes whether an outcome need not be worked out again while nothing changes
     * @param print  says what came of a subject, in the order of the specs
     * @throws MojoExecutionException if the specs cannot be put together
     */
    final List<Outcome> outcomes(
            Run run, Work work, CheckOptions check, Predicate<Outcome> passes, Consumer<Outcome> print)
            throws MojoExecutionException {
        Order order = new Order(
                work,
                base().toAbsolutePath().toString(),
                run.specs().contents(),
                run.subjects(),
                check,
                threadCount(),
                Duration.ofSeconds(timeout));
        Processes processes = processes();
        InOrder printed = new InOrder(run.subjects());
        Incremental incremental =
                new Incremental(output().resolve("cache"), processes, passes, force || work == Work.TRACE);
        Report report = incremental.run(
                order,
                run.specs(),
                unchanged -> printed.ready(
                        unchanged,
                        () -> getLog().info(unchanged
                                + ": unchanged since it passed, not run again (-Dnn.force runs all)")),
                new Telling(progress(), printed, outcome -> {
                    remark(outcome);
                    print.accept(outcome);
                }));
        requireNoProblems(report.problems());
        return report.outcomes();
    }

    /** In a terminal one line that changes, unless modules that are built at the same time would write into it. */
    private ProgressLine progress() {
        boolean alone =
                session.getRequest().isInteractiveMode() && session.getRequest().getDegreeOfConcurrency() <= 1;
        return new ProgressLine(getLog()::info, alone ? Terminal.writer() : null, System::nanoTime);
    }

    private void remark(Outcome outcome) {
        outcome.remarks().forEach(remark -> getLog().warn(outcome.subject() + ": its code " + remark));
    }

    /** Ends a goal in which subjects came to nothing, after all others have been reported. */
    final void requireNoFailures(List<Outcome> outcomes, SpecSet specs) throws MojoExecutionException {
        List<String> failures = outcomes.stream()
                .filter(outcome -> outcome.failure() != null)
                .map(outcome -> outcome.subject() + " (" + specs.source(outcome.subject())
                        + ") could not be evaluated: " + outcome.failure())
                .toList();
        if (!failures.isEmpty()) {
            throw new MojoExecutionException(String.join("\n", failures));
        }
    }

    private Processes processes() throws MojoExecutionException {
        return new Processes(
                getLog(),
                fork,
                new Jvm(
                        java(),
                        argLine == null ? "" : argLine,
                        systemProperties == null ? Map.of() : systemProperties,
                        base(),
                        output()),
                () -> new ProjectClassPath(project, session, resolver, hasTests()).resolve());
    }

    private Path java() {
        Toolchain jdk = toolchains.getToolchainFromBuildContext("jdk", session);
        String tool = jdk == null ? null : jdk.findTool("java");
        return tool == null ? Jvm.current() : Path.of(tool);
    }

    private boolean hasTests() {
        return classpath.equals("test");
    }

    /** All spec files, chosen subjects or not. */
    final List<SpecPath> specFiles() throws MojoExecutionException {
        try {
            SpecSearch search = SpecSearch.in(base(), specs);
            if (!search.missing().isEmpty() && !mayBeMissing()) {
                throw new MojoExecutionException("nn.specs names what does not exist: "
                        + String.join(", ", search.missing()) + " (in " + base() + ")");
            }
            return search.found();
        } catch (IOException e) {
            throw new MojoExecutionException("cannot search the specs: " + e, e);
        }
    }

    /** The default folder may be missing; so may the specs of a parent whose modules have them. */
    private boolean mayBeMissing() {
        return specs.equals(List.of(DEFAULT_SPECS)) || !project.getModules().isEmpty();
    }

    /** Says so when none of the subjects is a network. */
    final boolean hasNoNetworks(Run run) {
        boolean none = run.ofNetworks().subjects().isEmpty();
        if (none) {
            getLog().info("Nothing to do: no network among the subjects, only functions: "
                    + String.join(", ", run.subjects()) + ".");
        }
        return none;
    }

    private void nothingToDo(String why) throws MojoFailureException {
        if (failIfNoSpecs) {
            throw new MojoFailureException("Nothing to do: " + why + "; nn.failIfNoSpecs asks for one");
        }
        getLog().info("Nothing to do: " + why + ".");
    }

    /** Writes a summary, and adds it to the job's page where there is one. */
    final void summarize(Run run, String name, String markdown) throws MojoExecutionException {
        run.output().write(name, out -> out.append(markdown));
        if (githubSummary) {
            githubJob().summarize(markdown);
        }
    }

    /** The job of GitHub Actions that the build may be. */
    final GithubJob githubJob() {
        return new GithubJob(session.getRequest().getSystemProperties(), getLog());
    }

    /** Texts of the pages. */
    final Messages messages() throws MojoExecutionException {
        try {
            return Messages.of(language);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("nn.language: " + e.getMessage());
        }
    }

    final Repository repository() {
        return Repository.of(base(), Path.of(session.getExecutionRootDirectory()));
    }

    /** The day on which the build began, in UTC. */
    final LocalDate today() {
        return LocalDate.ofInstant(session.getStartTime().toInstant(), ZoneOffset.UTC);
    }

    /** Of this plugin. */
    final String version() {
        return version == null ? "" : version;
    }

    private List<String> only() {
        return only == null ? List.of() : only;
    }

    private int threadCount() {
        int modulesAtATime = Math.max(1, session.getRequest().getDegreeOfConcurrency());
        return threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() / modulesAtATime);
    }

    /** The module's compiled classes. */
    final Path classes() {
        return project.getFile() == null
                ? base().resolve("target/classes")
                : Path.of(project.getBuild().getOutputDirectory());
    }

    /** Where the build's code is written. */
    final Sources sources() {
        return Sources.of(project, base(), session.getProjects());
    }

    /** A path as messages show it. */
    final String shown(Path path) {
        return SpecPath.relative(
                base().toAbsolutePath().normalize(), path.toAbsolutePath().normalize());
    }

    final OutputFolder outputFolder() {
        return new OutputFolder(base(), output());
    }

    private Path output() {
        if (outputDirectory != null) {
            return base().resolve(outputDirectory.toPath());
        }
        String target =
                project.getFile() == null ? "target" : project.getBuild().getDirectory();
        return base().resolve(target).resolve("nn");
    }

    final Path base() {
        File folder = project.getBasedir();
        return Path.of(folder == null ? session.getExecutionRootDirectory() : folder.getPath());
    }

    /**
     * What a goal works on.
     *
     * @param specs    all of them, without problems so far
     * @param subjects those that were chosen, in the order of the specs
     * @param output   where results go
     */
    record Run(SpecSet specs, List<String> subjects, OutputFolder output) {
        /** The same without subjects that are no networks. */
        Run ofNetworks() {
            return new Run(specs, subjects.stream().filter(specs::isNetwork).toList(), output);
        }
    }
}
