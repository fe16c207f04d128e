package io.github.nnmaven.gradcheck;

/** Is told how far a check is. Called often and from several threads; must return at once. */
public interface Watcher {
    /** Looks away. */
    Watcher NOBODY = new Watcher() {
        @Override
        public void expects(Cost rest) {
            // not asked for
        }

        @Override
        public void makes(long evaluations) {
            // not asked for
        }
    };

    /** What is still to be done, as soon as that is known; for each part of a subject anew. */
    void expects(Cost rest);

    /** Evaluations that are made now. */
    void makes(long evaluations);
}
