package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the entries that act through {@link SharedPaths}: first the derivative of every path, then every entry from those.
 * Without that capability there is nothing to do.
 */
final class PathCheck {
    /** Rows of a tensor that are judged as one piece of work. */
    private static final int ROWS = 16;

    private final Neighbourhood around;
    private final BoundedRule rule;
    private final @Nullable PathProbes probes;
    private long searched;
    private final Map<Integer, PathVerdicts> verdicts = new TreeMap<>();

    PathCheck(Neighbourhood around, BoundedRule rule) {
        this.around = around;
        this.rule = rule;
        this.probes = probes(around);
    }

    private static @Nullable PathProbes probes(Neighbourhood around) {
        boolean plain = around.space().isFree() && Double.isFinite(around.base());
        if (!(around.subject() instanceof SharedPaths shared) || !plain) {
            return null;
        }
        PathProbes probes = new PathProbes(around, around.pathsOf(shared));
        boolean finite = IntStream.range(0, probes.examples()).allMatch(e -> Double.isFinite(probes.base(e)));
        return finite && !probes.nodes().isEmpty() ? probes : null;
    }

    /** Evaluations that checking a tensor may be expected to take; as many as it has entries without shared paths. */
    long cost(int tensor) {
        return nodes().stream()
                .filter(n -> n.uses().stream().anyMatch(u -> u.tensor() == tensor))
                .mapToLong(n -> n.values().length)
                .findFirst()
                .orElse(around.tensors().get(tensor).size());
    }

    /** Whether a tensor has shared paths. */
    boolean has(int tensor) {
        return nodes().stream().anyMatch(n -> n.uses().stream().anyMatch(u -> u.tensor() == tensor));
    }

    /** Units whose derivatives the chosen tensors need. */
    long units(IntPredicate chosen) {
        return nodes().stream()
                .filter(n -> n.uses().stream().anyMatch(u -> chosen.test(u.tensor())))
                .mapToLong(n -> n.values().length)
                .sum();
    }

    private List<SharedPaths.Node> nodes() {
        return probes == null ? List.of() : probes.nodes();
    }

    /** Checks the chosen tensors, those that have shared paths. */
    void run(IntPredicate chosen, PointCheck check, Rations rations, long seed) {
        if (probes == null) {
            return;
        }
        Noise[] noise = PathNoise.of(probes, around.noise(), seed);
        List<Chunk> searches = new ArrayList<>();
        List<Runnable> judgements = new ArrayList<>();
        List<PathConfirmation> confirmations = new ArrayList<>();
        for (int k = 0; k < nodes().size(); k++) {
            List<SharedPaths.Use> uses = nodes().get(k).uses().stream()
                    .filter(u -> chosen.test(u.tensor()))
                    .toList();
            if (!uses.isEmpty()) {
                PathSearch search = new PathSearch(probes, noise, k, rule.rtol());
                IntStream.range(0, search.chunks()).forEach(c -> searches.add(new Chunk(search, c)));
                searched += search.found().size();
                PathJudge judge = new PathJudge(around, check, rule, search.found());
                uses.forEach(u ->
                        judgements.addAll(judgements(judge, u, search.found().units())));
                confirmations.add(
                        new PathConfirmation(around, rule, probes, noise, k, search.found(), verdictsOn(uses)));
            }
        }
        search(searches, rations, probes.examples());
        rations.workers().run(judgements);
        confirm(confirmations, rations, probes.examples(), seed);
    }

    private Map<SharedPaths.Use, PathVerdicts> verdictsOn(List<SharedPaths.Use> uses) {
        Map<SharedPaths.Use, PathVerdicts> found = new LinkedHashMap<>();
        uses.forEach(use -> found.put(use, Objects.requireNonNull(verdicts.get(use.tensor()))));
        return found;
    }

    /** Second derivatives of some paths. */
    private record Second(PathConfirmation confirmation, Runnable search) {}

    private void confirm(List<PathConfirmation> confirmations, Rations rations, int examples, long seed) {
        List<Second> searches = confirmations.stream()
                .flatMap(confirmation -> confirmation.searches().stream().map(s -> new Second(confirmation, s)))
                .toList();
        long reserved = rations.budget().left() / 2;
        List<Optional<Second>> done = rations.map(searches.size(), PathConfirmation.most(examples), reserved, k -> {
            searches.get(k).search().run();
            return searches.get(k);
        });
        for (int k = 0; k < searches.size(); k++) {
            if (done.get(k).isEmpty()) {
                searches.get(k).confirmation().giveUp();
            }
        }
        rations.workers()
                .run(confirmations.stream()
                        .<Runnable>map(confirmation -> confirmation::judge)
                        .toList());
        new SteadyClaims(around, rule, verdicts).review(seed);
        verdicts.forEach((tensor, found) -> found.openSample(entry -> excess(tensor, entry, found)));
    }

    private double excess(int tensor, int entry, PathVerdicts found) {
        double a = around.claimed(tensor, entry);
        double n = found.numeric()[entry];
        return EntryResult.excess(Math.abs(a - n), rule.bound(a, n, found.error()[entry]));
    }

    /** Some paths of a node. */
    private record Chunk(PathSearch search, int number) {}

    /** What cannot be paid is left to a check entry by entry. */
    private static void search(List<Chunk> chunks, Rations rations, int examples) {
        long reserved = rations.budget().left() / 2;
        List<Optional<Chunk>> done = rations.map(chunks.size(), PathSearch.round(examples), reserved, k -> {
            chunks.get(k).search().run(chunks.get(k).number());
            return chunks.get(k);
        });
        for (int k = 0; k < chunks.size(); k++) {
            if (done.get(k).isEmpty()) {
                chunks.get(k).search().giveUp(chunks.get(k).number());
            }
        }
    }

    private List<Runnable> judgements(PathJudge judge, SharedPaths.Use use, int units) {
        PathVerdicts found =
                PathVerdicts.empty(around.tensors().get(use.tensor()).size());
        verdicts.put(use.tensor(), found);
        List<Runnable> pieces = new ArrayList<>();
        for (int from = 0; from < units; from += ROWS) {
            int first = from;
            int end = Math.min(units, from + ROWS);
            pieces.add(() -> IntStream.range(first, end).forEach(i -> judge.judge(use, i, found)));
        }
        return pieces;
    }

    /**
     * Compares the sum of the parts of the examples with the value at the point.
     *
     * @throws EvaluationException if they are not the same, rounding apart
     */
    void requireWhole() {
        if (probes == null) {
            return;
        }
        double sum = 0;
        double size = 0;
        for (int e = 0; e < probes.examples(); e++) {
            sum += probes.base(e);
            size += Math.abs(probes.base(e));
        }
        double allowed = 4 * around.noise().absolute() + (probes.examples() + 8) * 0x1p-50 * size;
        if (!(Math.abs(sum - around.value()) <= allowed)) {
            throw new EvaluationException(around.subject().name()
                    + ": the fast path disagrees with the function itself: the parts of the examples add up to "
                    + around.unscaled(sum) + ", but the value is " + around.unscaled(around.value()));
        }
    }

    /** Indices of the tensors that were checked here. */
    List<Integer> tensors() {
        return List.copyOf(verdicts.keySet());
    }

    /** Number of paths whose derivatives were found. */
    long searched() {
        return searched;
    }

    /** What was found about a tensor; null when it was not checked here. */
    @Nullable
    PathVerdicts of(int tensor) {
        return verdicts.get(tensor);
    }

    long evaluations() {
        return probes == null ? 0 : probes.evaluations();
    }
}
