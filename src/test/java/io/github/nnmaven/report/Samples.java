package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.EntryResult;
import io.github.nnmaven.gradcheck.EntryVerdict;
import io.github.nnmaven.gradcheck.PointResult;
import io.github.nnmaven.gradcheck.StepCurve;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.gradcheck.Tensor;
import io.github.nnmaven.gradcheck.TensorResult;
import io.github.nnmaven.gradcheck.VerdictCounts;
import io.github.nnmaven.propagation.Cause;
import io.github.nnmaven.propagation.Direction;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.Growth;
import io.github.nnmaven.propagation.Headroom;
import io.github.nnmaven.propagation.Interval;
import io.github.nnmaven.propagation.LayerStatistics;
import io.github.nnmaven.propagation.Range;
import io.github.nnmaven.propagation.Saturation;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.StudyVerdict;
import io.github.nnmaven.propagation.Suggestion;
import io.github.nnmaven.propagation.SweepResult;
import io.github.nnmaven.propagation.TraceResult;
import io.github.nnmaven.propagation.VariantResult;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Result records as the engines hand them over, small enough to read. */
final class Samples {
    static final String HOSTILE = "<script>alert(\"&'x'\")</script>\u0001";

    private Samples() {}

    static EntryResult wrong(int row, int column, double analytic, double numeric) {
        return new EntryResult(List.of(row, column), analytic, numeric, 1e-7, EntryVerdict.MISMATCHED);
    }

    static TensorResult right(String name, double... gradient) {
        int zero = (int) Arrays.stream(gradient).filter(g -> g == 0).count();
        return new TensorResult(
                new Tensor(name, List.of(gradient.length, 1)),
                gradient.length - zero,
                0,
                zero,
                0,
                0,
                0,
                zero == gradient.length ? Double.NaN : 2e-8,
                null,
                List.of(),
                gradient,
                gradient,
                null);
    }

    static TensorResult wrong(String name, int mismatches) {
        return wrong(name, mismatches, "claimed gradient is twice the numeric one");
    }

    static TensorResult wrong(String name, int mismatches, String diagnosis) {
        double[] analytic = new double[mismatches];
        double[] numeric = new double[mismatches];
        Arrays.fill(analytic, -2.5);
        Arrays.fill(numeric, -1.25);
        List<EntryResult> entries = IntStream.range(0, mismatches)
                .mapToObj(i -> wrong(0, i, -2.5, -1.25))
                .toList();
        return new TensorResult(
                new Tensor(name, List.of(1, mismatches)),
                new VerdictCounts(0, mismatches, 0, 0, 0, 0, 0, 0),
                Double.NaN,
                entries.get(0),
                entries,
                List.of(),
                TensorResult.ALL,
                analytic,
                numeric,
                numeric,
                diagnosis,
                List.of(curve(1e-9), curve(Double.NaN)));
    }

    /** Of a derivative of −1.25 that is claimed to be −2.5; with a difference that is exact and one that is lost. */
    static StepCurve curve(double lost) {
        return new StepCurve(
                List.of(0, 0),
                -2.5,
                -1.25,
                1e-3,
                List.of(
                        new StepCurve.StepValue(0.1, -1.5, -1.26, 0.01, 1e-15),
                        new StepCurve.StepValue(0.01, -1.3, -1.25, 0, 1e-14),
                        new StepCurve.StepValue(0.001, -1.25 + lost, -1.2500001, Double.NaN, 1e-13)));
    }

    static SubjectResult subject(String name, Outcome outcome, TensorResult... tensors) {
        return new SubjectResult(
                name,
                "src/main/nn/net.yaml:3",
                "central",
                outcome,
                outcome == Outcome.PASS ? "all derivatives agree" : "linear0.weights[0, 0] differs",
                375,
                List.of(new PointResult(150.75, List.of(tensors))));
    }

    static SubjectResult passing() {
        return subject("net", Outcome.PASS, right("linear0.weights", 1.5, 0, -2), right("linear0.biases", 0, 3));
    }

    static SubjectResult failing() {
        return subject("net", Outcome.FAIL, wrong("linear0.weights", 9), right("linear0.biases", 1));
    }

    static LayerStatistics layer(int layer, double std) {
        boolean finite = Double.isFinite(std);
        return new LayerStatistics(
                layer,
                800,
                0.25,
                std,
                std,
                -1,
                2,
                std == 0 ? 800 : 80,
                finite ? 0 : 1,
                finite ? 0 : 2,
                8,
                std == 0 ? 8 : 1,
                std == 0 ? 8 : 2,
                1,
                0.25,
                Math.log10(std),
                Math.log10(std),
                Math.log10(std),
                0.5);
    }

    static DirectionResult direction(Direction direction, StudyVerdict verdict, double... std) {
        int first = direction == Direction.FORWARD ? 0 : 1;
        List<LayerStatistics> layers = IntStream.range(0, std.length)
                .mapToObj(i -> layer(first + i, std[i]))
                .toList();
        return new DirectionResult(
                direction,
                verdict,
                "the signal grows",
                new Growth(30, 30, 0, 0, 4, new Interval(1.5, 1.25, 1.75), new Interval(2.4, 2.1, 2.7), 0.5),
                new Suggestion("he", 2, "fan-in", 0.25, false),
                layers,
                List.of(layer(first + std.length, 38.7)),
                null,
                new Cause(1.25, -0.125, 0.375),
                List.of(new Headroom("fp16", 4, -1), new Headroom("bf16, fp32", -1, -1), new Headroom("fp64", -1, -1)));
    }

    static VariantResult variant(String name, double... std) {
        return new VariantResult(
                name,
                direction(Direction.FORWARD, StudyVerdict.EXPLODING, std),
                direction(Direction.BACKWARD, StudyVerdict.STABLE, std),
                List.of());
    }

    static StudyResult study(String name, VariantResult... variants) {
        return new StudyResult(
                name,
                "src/main/nn/net.yaml:9",
                0,
                30,
                List.of(1, 8, 8, 1),
                1000,
                100,
                List.of(variants),
                new Saturation(0.0591, 0.0366),
                null);
    }

    /** The chapter's first network. */
    static StudyResult study() {
        VariantResult declared = new VariantResult(
                "declared",
                direction(
                        Direction.FORWARD,
                        StudyVerdict.EXPLODING,
                        0.98148,
                        0.81084,
                        1.47226,
                        4.54692,
                        8.89609,
                        10.10592),
                direction(Direction.BACKWARD, StudyVerdict.EXPLODING, 446.65421, 340.65735, 109.13169, 56.47198),
                List.of());
        return study("initialization", declared);
    }

    /** With a standard initialization that kills as much as the declared one, and one variance that keeps the size. */
    static SweepResult sweep(int layers, int deadSeeds) {
        Growth growth = new Growth(10, 10 - deadSeeds, deadSeeds, 0, 4, Interval.UNKNOWN, Interval.UNKNOWN, 0.5);
        SweepResult.Way way = new SweepResult.Way(StudyVerdict.STABLE, growth, Collections.nCopies(layers, 0.125));
        List<SweepResult.Point> points = Stream.of("0.001", "0.01", "0.02", "0.1", "1", "he fan-in")
                .map(name -> new SweepResult.Point(
                        name, 0.25, way, way, Collections.nCopies(layers, new Range(0.25, 0.125, 0.5))))
                .toList();
        List<SweepResult.GrowthAt> growths = IntStream.rangeClosed(-2, 6)
                .mapToObj(i -> new SweepResult.GrowthAt(
                        Math.pow(2, i),
                        new Interval(i - 1, i - 1.25, i - 0.75),
                        i == 6 ? Interval.UNKNOWN : new Interval(-1, -1.5, -0.5)))
                .toList();
        return new SweepResult(10, points, new Interval(2, 1.75, 2.25), Interval.UNKNOWN, growths);
    }

    static StudyResult swept(StudyVerdict verdict, int deadSeeds) {
        VariantResult declared = new VariantResult(
                "declared",
                direction(Direction.FORWARD, verdict, 1, 2, 4, 8),
                direction(Direction.BACKWARD, StudyVerdict.STABLE, 1, 1, 1),
                List.of());
        return new StudyResult(
                "swept",
                "src/main/nn/net.yaml:9",
                0,
                30,
                List.of(1, 8, 8, 8, 1),
                1000,
                100,
                List.of(declared),
                new Saturation(0.0591, 0.0366),
                sweep(3, deadSeeds));
    }

    static StudyResult deep(int layers) {
        return study(
                "deep",
                variant(
                        "declared",
                        DoubleStream.iterate(1, x -> x * 1.7).limit(layers).toArray()));
    }

    static TraceResult trace() {
        double[][] f0 = {{1.23}};
        double[][] h1 = {{1, 2}, {3, Double.NaN}};
        return new TraceResult(
                "toy",
                "toy.yaml:1",
                0.1385805664147,
                new double[][] {{2.3}},
                new double[][] {{2}},
                List.of(
                        new TraceResult.Step("linear0.output", "f0", f0),
                        new TraceResult.Step("sin0.output", "h1", h1)),
                List.of(
                        new TraceResult.Step("linear0.output", "f0", f0),
                        new TraceResult.Step("sin0.output", "h1", h1)),
                List.of(
                        new TraceResult.TracedTensor("linear0.weights", "omega0", f0, f0),
                        new TraceResult.TracedTensor("linear0.biases", "beta0", f0, new double[][] {{-1e-9}})));
    }
}
