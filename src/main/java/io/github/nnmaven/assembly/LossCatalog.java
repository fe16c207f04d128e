package io.github.nnmaven.assembly;

import static io.github.nnmaven.assembly.Entry.choice;
import static io.github.nnmaven.assembly.Entry.positive;

import io.github.nnmaven.network.AbsoluteError;
import io.github.nnmaven.network.BinaryCrossEntropy;
import io.github.nnmaven.network.BinaryCrossEntropyFromLogits;
import io.github.nnmaven.network.HuberError;
import io.github.nnmaven.network.Loss;
import io.github.nnmaven.network.LossTerm;
import io.github.nnmaven.network.Reduction;
import io.github.nnmaven.network.SoftmaxCrossEntropy;
import io.github.nnmaven.network.SquaredError;
import io.github.nnmaven.network.TermwiseLoss;
import io.github.nnmaven.spec.Term;
import java.util.List;
import java.util.function.Function;

/** The losses by name. */
final class LossCatalog {
    private static final String SUM = "sum";
    private static final String MEAN = "mean";

    static final List<Entry<Loss>> ENTRIES = List.of(
            Entry.of(
                    "binary-cross-entropy",
                    "−y·ln f − (1 − y)·ln(1 − f) of probabilities f, summed over outputs and examples.",
                    LossCatalog::binaryCrossEntropy,
                    reduction(SUM),
                    choice(
                            "of",
                            List.of("probabilities", "logits"),
                            "what the network gives: probabilities (default), or logits, whose sigmoid they are")),
            Entry.of(
                    "huber",
                    "½(f − y)² within delta, linear outside, summed over outputs and examples.",
                    t -> new TermwiseLoss(new HuberError(t.number("delta", 1)), reduction(t, SUM)),
                    positive("delta", "where the square turns into a line, in units of the output; default 1"),
                    reduction(SUM)),
            termwise("l1", "|f − y|, summed over outputs and examples.", new AbsoluteError(), SUM),
            termwise("least-squares", "(f − y)², summed over outputs and examples.", new SquaredError(), SUM),
            termwise("mean-squared-error", "(f − y)², mean over outputs and examples.", new SquaredError(), MEAN),
            Entry.of(
                    "softmax-cross-entropy",
                    "−Σ y·ln softmax(f) of logits f, summed over the examples; a target number is a class label.",
                    t -> new SoftmaxCrossEntropy(reduction(t, SUM)),
                    reduction(SUM)));

    private LossCatalog() {}

    private static Entry<Loss> termwise(String name, String description, LossTerm term, String otherwise) {
        Function<Term, Loss> build = t -> new TermwiseLoss(term, reduction(t, otherwise));
        return Entry.of(name, description, build, reduction(otherwise));
    }

    private static Loss binaryCrossEntropy(Term term) {
        boolean logits = term.text("of", "probabilities").equals("logits");
        return new TermwiseLoss(
                logits ? new BinaryCrossEntropyFromLogits() : new BinaryCrossEntropy(), reduction(term, SUM));
    }

    private static Entry.Named reduction(String otherwise) {
        return choice("reduction", List.of(SUM, MEAN), "sum or mean of the terms; default " + otherwise);
    }

    private static Reduction reduction(Term term, String otherwise) {
        return term.text("reduction", otherwise).equals(MEAN) ? Reduction.MEAN : Reduction.SUM;
    }
}
