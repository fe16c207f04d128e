package io.github.nnmaven.spec;

import java.util.List;

/**
 * A document that begins with {@code network:}.
 *
 * @param name       unique
 * @param random     seed and order of the draws
 * @param input      the batch of inputs
 * @param layers     in order, {@code repeat} written out
 * @param initialize first values of all linear layers
 * @param loss       the loss and its options
 * @param target     what the loss compares with
 * @param gradcheck  overrides of the check
 * @param study      what {@code init-report} does
 * @param where      place of the document's {@code network:} value
 */
public record NetworkSpec(
        Located<String> name,
        RandomSpec random,
        DataSpec input,
        List<Term> layers,
        InitializeSpec initialize,
        Term loss,
        DataSpec target,
        GradcheckSpec gradcheck,
        StudySpec study,
        Location where)
        implements SubjectSpec {
    public NetworkSpec {
        layers = List.copyOf(layers);
    }
}
