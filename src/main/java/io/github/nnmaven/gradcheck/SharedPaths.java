package io.github.nnmaven.gradcheck;

import java.util.List;

/**
 * Optional capability of a {@link Subject} whose value is a sum over examples, {@code f = Σₑ fₑ}, and in which many entries act
 * through few intermediate numbers: all weights into one unit move that unit's pre-activation and nothing else.
 *
 * <p>A <em>path</em> is such a number {@code z[i,e]}, unit {@code i} for example {@code e}; it moves {@code fₑ} alone. An entry
 * that moves {@code z[i,e]} by {@code δ·h[j,e]} when it moves by {@code δ} itself has the derivative
 *
 * <p>{@code ∂f/∂x[i,j] = Σₑ φ′[i,e] · h[j,e]}, with {@code φ[i,e](z) = fₑ} as a function of that path.
 *
 * <p>So units × examples numeric derivatives serve units × inputs entries. All values come from the same kernel, as with
 * {@link EntryProbes}: a path set to its own value gives exactly the base value.
 */
public interface SharedPaths {
    /** Prepares paths around one point, which is evaluated once. */
    Paths pathsAt(double[][] at);

    /** Paths around one point; may be used from several threads at once. */
    interface Paths {
        /** Number of examples, 1 or more. */
        int examples();

        /** Part of one example in the value at the point, {@code fₑ}. The parts add up to the value, apart from rounding. */
        double base(int example);

        /** Groups of paths. A tensor that occurs in none of them is checked entry by entry. */
        List<Node> nodes();

        /**
         * Parts of single examples in the value, with one path moved each, everything else as at the point.
         *
         * @param node     index of the node
         * @param units    of the path, one for each probe
         * @param examples of the path, one for each probe
         * @param values   what {@code z[unit, example]} is set to, one for each probe
         */
        EntryProbes.Result move(int node, int[] units, int[] examples, double[] values);
    }

    /**
     * Paths that serve the same tensors.
     *
     * @param values {@code z} at the point, units × examples
     * @param uses   the tensors that act through these paths, and through nothing else; of several, first the one with most
     *     entries
     */
    record Node(double[][] values, List<Use> uses) {
        public Node {
            uses = List.copyOf(uses);
        }
    }

    /**
     * How the entries of a tensor act on the paths of a node.
     *
     * @param tensor  index of the tensor; its rows are the units, and its entries {@code [i,j]} are counted row by row
     * @param factors {@code h}, columns of the tensor × examples; none when entry {@code [i,e]} is the path itself
     */
    record Use(int tensor, double[][] factors) {
        /** A tensor whose entries are the paths. */
        public static Use itself(int tensor) {
            return new Use(tensor, new double[0][]);
        }

        boolean isItself() {
            return factors.length == 0;
        }

        /** Entries in a row of the tensor. */
        int columns(int examples) {
            return isItself() ? examples : factors.length;
        }
    }
}
