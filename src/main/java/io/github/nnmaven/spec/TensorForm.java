package io.github.nnmaven.spec;

import java.util.List;

/** First values of tensors: explicit numbers, or an initializer. */
final class TensorForm {
    private TensorForm() {}

    /** The form, with the given names of initializers. */
    static Form<TensorValues> of(List<Word> initializers) {
        return new Recursive(initializers).shared;
    }

    /** An initializer may have an option that is a tensor itself. */
    private static final class Recursive {
        private final Form<TensorValues> shared;
        private final Form<TensorValues> form;

        private Recursive(List<Word> initializers) {
            String expected = "numbers or an initializer";
            this.shared = new Shared<>("tensor", expected, this::form);
            TermForm terms = new TermForm("an initializer", initializers, null, shared);
            this.form = new ShapedForm<TensorValues>(
                            expected, "Write numbers, or an initializer: " + terms.legal() + ".")
                    .with(NumbersForm.TENSOR, Node.Shape.NUMBER, Node.Shape.LIST)
                    .with(terms, Node.Shape.TEXT, Node.Shape.MAP);
        }

        private Form<TensorValues> form() {
            return form;
        }
    }
}
