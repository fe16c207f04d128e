package io.github.nnmaven.gradcheck;

/** There are no evaluations left in the {@link Budget}. No failure of the subject, which could be evaluated. */
final class BudgetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BudgetException(long most) {
        super("the budget of " + most + " evaluations is used up; a larger nn.budget checks more");
    }
}
