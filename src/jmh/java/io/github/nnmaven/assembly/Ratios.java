package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.network.KernelBenchmark;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks and prints their ratios as Markdown tables, with the exponents of growth. */
public final class Ratios {
    private static final List<String> SIZES = List.of("5 6 1", "5 6 32", "5 80 1", "5 80 32", "50 80 1", "50 80 32");
    private static final List<String> DEPTHS = List.of("25 80 4", "50 80 4", "100 80 4");
    private static final List<String> WIDTHS = List.of("12 80 4", "12 160 4", "12 320 4");
    private static final List<String> EXAMPLES = List.of("12 40 64", "12 40 256", "12 40 1024");
    private static final List<String> WRONG = List.of("50 80 1");
    /** Evaluations of an entry by brute force: a stencil of four points. */
    private static final int POINTS = 4;

    private Ratios() {}

    /** Takes about eight minutes on an idle machine. */
    public static void main(String[] args) throws RunnerException {
        Map<String, Double> check = milliseconds("check", SIZES);
        Map<String, Double> forward = milliseconds("forward", SIZES);
        Map<String, Double> both = milliseconds("forwardAndBackward", SIZES);
        print("| K, D, examples | entries | evaluations | check, ms | forward + backward, ms | ratio | brute force / check |");
        print("|---|---|---|---|---|---|---|");
        for (String size : SIZES) {
            SubjectResult result = result(size);
            long entries = Stream.of(result.points().get(0))
                    .flatMap(p -> p.tensors().stream())
                    .mapToLong(t -> t.tensor().size())
                    .sum();
            print(
                    "| %s | %d | %d | %.2f | %.3f | %.0f | %.0f |",
                    size.replace(" ", ", "),
                    entries,
                    result.evaluations(),
                    check.get(size),
                    both.get(size),
                    check.get(size) / both.get(size),
                    POINTS * entries * forward.get(size) / check.get(size));
        }
        print("Brute force is extrapolated: four plain forward passes an entry.");
        double wrong = milliseconds("checkOfWrong", WRONG).get(WRONG.get(0));
        print(
                "Every derivative wrong at K, D, examples = 50, 80, 1: %.0f ms, %.1f times the check of the right ones",
                wrong, wrong / check.get(WRONG.get(0)));
        growth("K at D = 80 with 4 examples", DEPTHS, 0);
        growth("D at K = 12 with 4 examples", WIDTHS, 1);
        growth("examples at K = 12, D = 40", EXAMPLES, 2);
        study();
    }

    private static void study() throws RunnerException {
        int threads = Runtime.getRuntime().availableProcessors();
        double product = median(plain(KernelBenchmark.class.getName() + "\\.product$").build());
        double study = median(plain(StudyBenchmark.class.getName() + "\\.study$").build());
        double peak = KernelBenchmark.MEGAFLOP / product;
        double reached = StudyBenchmark.megaflop() / study;
        print("| study | s | GFLOP | GFLOP/s | kernel alone, one thread | share of the kernel's peak on %d threads |", threads);
        print("|---|---|---|---|---|---|");
        print(
                "| 50 × 100, 1,000 examples, 5 variants, 30 seeds | %.2f | %.1f | %.1f | %.1f | %.0f %% |",
                study / 1e3,
                StudyBenchmark.megaflop() / 1e3,
                reached,
                peak,
                100 * reached / (threads * peak));
    }

    private static double median(Options options) throws RunnerException {
        return new Runner(options)
                .run()
                .iterator()
                .next()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }

    private static SubjectResult result(String size) {
        GradcheckBenchmark benchmark = new GradcheckBenchmark();
        benchmark.size = size;
        benchmark.draw();
        try {
            return benchmark.check();
        } finally {
            benchmark.stop();
        }
    }

    private static void growth(String what, List<String> sizes, int which) throws RunnerException {
        Map<String, Double> times = milliseconds("check", sizes);
        double[] x = sizes.stream()
                .mapToDouble(s -> Math.log(Integer.parseInt(s.split(" ")[which])))
                .toArray();
        double[] y = sizes.stream().mapToDouble(s -> Math.log(times.get(s))).toArray();
        print(
                "Growth with %s: %s ms, exponent %.2f",
                what,
                sizes.stream().map(s -> String.format(Locale.ROOT, "%.1f", times.get(s))).toList(),
                slope(x, y));
    }

    /** Least squares. */
    private static double slope(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xy / xx;
    }

    private static Map<String, Double> milliseconds(String method, List<String> sizes) throws RunnerException {
        Options options = plain(GradcheckBenchmark.class.getName() + "\\." + method + "$")
                .param("size", sizes.toArray(String[]::new))
                .build();
        Collection<RunResult> results = new Runner(options).run();
        Map<String, Double> times = new TreeMap<>();
        results.forEach(r -> times.put(
                r.getParams().getParam("size"), r.getPrimaryResult().getStatistics().getPercentile(50)));
        return times;
    }

    private static ChainedOptionsBuilder plain(String benchmark) {
        return new OptionsBuilder()
                .include(benchmark)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(500))
                .forks(1)
                .verbosity(VerboseMode.SILENT);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
