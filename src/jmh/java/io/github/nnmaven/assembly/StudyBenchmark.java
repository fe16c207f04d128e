package io.github.nnmaven.assembly;

import io.github.nnmaven.propagation.InitializationStudy;
import io.github.nnmaven.propagation.StudyPlan;
import io.github.nnmaven.propagation.StudyResult;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The initialization study of 50 layers of 100 units with 1,000 examples, 5 initializations and 30 seeds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StudyBenchmark {
    private static final int LAYERS = 50;
    private static final int UNITS = 100;
    private static final int FORWARD = 1000;
    private static final int BACKWARD = 100;
    private static final int VARIANTS = 5;
    private static final int SEEDS = 30;

    /** Examples of a replicate in each direction. */
    private static final int FEW = 32;
    /** Seeds of the sweep, initializations that it shows, and products between which it seeks the critical one. */
    private static final int SWEPT = 10;

    private static final int SHOWN = 9;
    private static final int PRODUCTS = 9;

    private StudyPlan plan;
    private ExecutorService pool;

    /**
     * Floating-point operations of the matrix products of the study, in millions. A column costs two operations a weight; the
     * backward direction sends each example forward first.
     */
    public static double megaflop() {
        double declared = VARIANTS * (FORWARD + 2.0 * BACKWARD);
        double replicates = SEEDS * VARIANTS * 3.0 * FEW;
        double sharedWithProducts = 2 * FEW + 2 * FEW; // forward of he and lecun, backward of he by fan-out
        double swept = SWEPT * ((SHOWN + PRODUCTS) * 3.0 * FEW - sharedWithProducts);
        return (declared + replicates + swept) * 2.0 * LAYERS * UNITS * UNITS / 1e6;
    }

    /** Reads the plan. */
    @Setup
    public void plan() {
        String yaml = """
                network: n
                input: {normal: {features: %1$d, examples: 1}}
                layers: [{repeat: %2$d, layers: [linear: %1$d, relu]}, linear: 1]
                initialize: {weights: he, biases: zeros}
                loss: least-squares
                init-report:
                  forward: {examples: %3$d}
                  backward: {examples: %4$d}
                  seeds: %5$d
                  variants:
                    - {name: a, weights: {normal: {variance: 0.01}}}
                    - {name: b, weights: {normal: {variance: 0.02}}}
                    - {name: c, weights: {normal: {variance: 0.1}}}
                    - {name: d, weights: {normal: {variance: 1}}}
                """.formatted(UNITS, LAYERS, FORWARD, BACKWARD, SEEDS);
        SpecAssembly assembly = GradcheckBenchmark.assembly(yaml);
        plan = assembly.studies(assembly.networks(name -> true)).get(0);
        pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    @TearDown
    public void stop() {
        pool.shutdown();
    }

    @Benchmark
    public StudyResult study() {
        return InitializationStudy.run(plan, pool);
    }
}
