package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Method;
import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.gradcheck.Settings;
import io.github.nnmaven.gradcheck.Subject;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.network.BackwardPass;
import io.github.nnmaven.spec.SpecFile;
import io.github.nnmaven.spec.SpecReader;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The bounded check of all parameters and the input of a ReLU network, beside single passes of the same network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GradcheckBenchmark {
    /** Hidden layers, units a layer, examples. */
    @Param({"5 6 1"})
    public String size;

    private NetworkInstance instance;
    private Subject subject;
    private Subject wrong;
    private ExecutorService pool;
    private int threads;

    /** Draws the network. */
    @Setup
    public void draw() {
        String[] numbers = size.split(" ");
        String yaml = String.format(
                Locale.ROOT,
                """
                network: n
                random: {seed: 0}
                input: {normal: {features: 1, examples: %3$s}}
                layers:
                  - repeat: %1$s
                    layers:
                      - linear: %2$s
                      - relu
                  - linear: 1
                initialize: {weights: he, biases: zeros}
                loss: least-squares
                target: 1
                """,
                (Object[]) numbers);
        SpecAssembly assembly = assembly(yaml);
        NetworkPlan plan = assembly.networks(name -> true).get(0);
        instance = plan.instance();
        subject = SpecAssembly.subject(plan, "bounded");
        wrong = TwiceTheGradient.of(subject);
        threads = Runtime.getRuntime().availableProcessors();
        pool = Executors.newFixedThreadPool(threads);
    }

    static SpecAssembly assembly(String yaml) {
        SpecFile file =
                new SpecReader(Catalog.standard().vocabulary()).read("n.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        DataFiles none = (spec, path) -> {
            throw new FileNotFoundException(path);
        };
        return new SpecAssembly(List.of(file), Catalog.standard(), Class::forName, none, new Findings(List.of(file)));
    }

    @TearDown
    public void stop() {
        pool.shutdown();
    }

    @Benchmark
    public SubjectResult check() {
        return check(subject);
    }

    /** Every derivative is claimed twice as large as it is. */
    @Benchmark
    public SubjectResult checkOfWrong() {
        return check(wrong);
    }

    private SubjectResult check(Subject checked) {
        Method bounded = Methods.create("bounded", Settings.DEFAULTS);
        return bounded.check(checked, new Execution(pool, threads, Long.MAX_VALUE / 8, 0));
    }

    @Benchmark
    public double forward() {
        return instance.forward().loss(instance.target());
    }

    @Benchmark
    public BackwardPass forwardAndBackward() {
        return instance.forward().backward(instance.target());
    }

    /** The whole function as the check sees it, which also copies the parameters. */
    @Benchmark
    public double value() {
        return subject.value(subject.point());
    }
}
