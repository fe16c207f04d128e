package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.gradcheck.Settings;
import io.github.nnmaven.gradcheck.Subject;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.TensorResult;
import io.github.nnmaven.spec.SpecFile;
import io.github.nnmaven.spec.SpecReader;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Networks of millions of parameters, each checked in a JVM of its own with a heap of 1 GiB: in groups and unit by unit, right
 * and with one wrong entry. Prints rows of a Markdown table.
 */
public final class Millions {
    /** So little that everything but the last layer is checked in groups. */
    private static final long GROUPS = 2_000;

    private static final long UNITS = 10_000_000;

    private Millions() {}

    /** With no argument all of them, a JVM each; with layers, budget and whether one entry is wrong, that one, here. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 3) {
            System.out.println(row(Integer.parseInt(args[0]), Long.parseLong(args[1]), Boolean.parseBoolean(args[2])));
            return;
        }
        System.out.println("| network | derivatives | gradient | how | evaluations | check, s | peak memory, MB | found |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int layers : new int[] {1, 10}) {
            for (long budget : new long[] {GROUPS, UNITS}) {
                run(layers, budget, false);
            }
            run(layers, GROUPS, true);
        }
    }

    private static void run(int layers, long budget, boolean wrong) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Millions.class.getName(),
                        Integer.toString(layers),
                        Long.toString(budget),
                        Boolean.toString(wrong))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            System.out.println("| " + layers + " × 1000 × 1000 | | | | | | | exit code " + exit + " |");
        }
    }

    private static String row(int layers, long budget, boolean wrong) throws IOException {
        Subject right = SpecAssembly.subject(plan(layers), "bounded");
        int tensor = right.tensors().size() / 2 / 2 * 2; // weights in the middle
        Subject subject = wrong ? WrongEntry.inTheMiddle(right, tensor) : right;
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            SubjectResult result = Methods.create("bounded", Settings.DEFAULTS)
                    .check(subject, new Execution(pool, threads, budget, 0));
            double seconds = (System.nanoTime() - start) / 1e9;
            return row(layers, wrong, result, seconds);
        } finally {
            pool.shutdown();
        }
    }

    private static String row(int layers, boolean wrong, SubjectResult result, double seconds) throws IOException {
        List<TensorResult> tensors =
                result.points().stream().flatMap(p -> p.tensors().stream()).toList();
        long entries = tensors.stream().mapToLong(t -> t.tensor().size()).sum();
        long grouped = tensors.stream().mapToLong(TensorResult::grouped).sum();
        long mismatched = tensors.stream().mapToLong(TensorResult::mismatched).sum();
        return String.format(
                Locale.ROOT,
                "| %d × 1000 × 1000 | %,d | %s | %s | %d | %.1f | %.0f | %s |",
                layers,
                entries,
                wrong ? "one entry is twice too large" : "right",
                grouped > entries / 2 ? "in groups" : "unit by unit",
                result.evaluations(),
                seconds,
                peak(),
                mismatched > 0 ? mismatched + " wrong" : result.outcome() == SubjectResult.Outcome.PASS ? "nothing" : "a difference");
    }

    /** Largest resident size of this process so far, as Linux tells it. */
    private static double peak() throws IOException {
        if (!new File("/proc/self/status").exists()) {
            return Double.NaN;
        }
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static NetworkPlan plan(int layers) {
        String yaml = String.format(
                Locale.ROOT,
                """
                network: n
                random: {seed: 0}
                input: {normal: {features: 1000, examples: 1}}
                layers:
                  - repeat: %d
                    layers:
                      - linear: 1000
                      - tanh
                  - linear: 1
                initialize: {weights: glorot, biases: zeros}
                loss: least-squares
                target: 1
                """,
                layers);
        SpecFile file =
                new SpecReader(Catalog.standard().vocabulary()).read("n.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        DataFiles none = (spec, path) -> {
            throw new FileNotFoundException(path);
        };
        SpecAssembly assembly = new SpecAssembly(
                List.of(file), Catalog.standard(), Class::forName, none, new Findings(List.of(file)));
        return assembly.networks(name -> true).get(0);
    }
}
