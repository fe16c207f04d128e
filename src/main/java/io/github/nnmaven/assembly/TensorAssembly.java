package io.github.nnmaven.assembly;

import io.github.nnmaven.network.Broadcast;
import io.github.nnmaven.network.Constant;
import io.github.nnmaven.network.ExplicitValues;
import io.github.nnmaven.network.Initializer;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.spec.InitializeSpec;
import io.github.nnmaven.spec.Located;
import io.github.nnmaven.spec.Numbers;
import io.github.nnmaven.spec.RandomSpec;
import io.github.nnmaven.spec.TensorValues;
import io.github.nnmaven.spec.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Finds the initializer of each tensor: what its layer says, else what {@code initialize} says. */
final class TensorAssembly {
    private final Catalog catalog;
    private final Findings findings;
    private final Network network;
    private final List<Term> terms;

    TensorAssembly(Catalog catalog, Findings findings, Network network, List<Term> terms) {
        this.catalog = catalog;
        this.findings = findings;
        this.network = network;
        this.terms = terms;
    }

    /** One for each tensor of the network. */
    List<Initializer> initializers(InitializeSpec initialize) {
        List<Initializer> initializers = new ArrayList<>();
        for (ParameterTensor tensor : network.tensors()) {
            initializers.add(
                    network.stages().get(tensor.stage()).layer() instanceof OwnLayer own
                            ? new ExplicitValues(own.initial(tensor.shape().name()))
                            : initializer(tensor, values(tensor, initialize)));
        }
        return initializers;
    }

    private TensorValues values(ParameterTensor tensor, InitializeSpec initialize) {
        Located<?> own = terms.get(tensor.stage()).option(tensor.shape().name());
        if (own != null) {
            return (TensorValues) own.value();
        }
        return isWeights(tensor) ? initialize.weights() : initialize.biases();
    }

    private static boolean isWeights(ParameterTensor tensor) {
        return tensor.shape().name().equals("weights");
    }

    private Initializer initializer(ParameterTensor tensor, TensorValues values) {
        if (values instanceof Term term) {
            Initializer initializer = findings.built(term, catalog::initializer);
            return initializer == null ? new Constant(0) : initializer;
        }
        return new ExplicitValues(matrix(tensor, (Numbers) values));
    }

    /** A list is a vector where the tensor is one, as biases are, and a row elsewhere. */
    private RealMatrix matrix(ParameterTensor tensor, Numbers numbers) {
        RealMatrix given = new Array2DRowRealMatrix(numbers.rows());
        RealMatrix oriented = numbers.rank() == 1 && !isWeights(tensor) ? given.transpose() : given;
        int rows = tensor.shape().rows();
        int columns = tensor.shape().columns();
        try {
            return Broadcast.to(oriented, rows, columns);
        } catch (IllegalArgumentException e) {
            findings.add(
                    numbers.where(),
                    "shape-mismatch",
                    tensor.name() + " is " + rows + "×" + columns + ", but its values are " + given.getRowDimension()
                            + "×" + given.getColumnDimension(),
                    "Give " + rows + " rows of " + columns
                            + " numbers, one row or one column of them, or one number for" + " all.");
            return oriented;
        }
    }

    /** With listed draws, every random tensor must be listed, and every listed name must exist. */
    void requireListed(RandomSpec random, List<Initializer> initializers) {
        if (random.order() != RandomSpec.Order.LISTED) {
            return;
        }
        List<String> names =
                network.tensors().stream().map(ParameterTensor::name).toList();
        Set<String> listed = new HashSet<>();
        for (Located<String> tensor : random.tensors()) {
            listed.add(tensor.value());
            requireKnown(tensor, names);
        }
        Located<String> last = random.tensors().get(random.tensors().size() - 1);
        for (int t = 0; t < names.size(); t++) {
            ParameterTensor tensor = network.tensors().get(t);
            boolean drawn = initializers.get(t).standardDeviation(tensor.fanIn(), tensor.fanOut()) > 0;
            if (drawn && !listed.contains(tensor.name())) {
                findings.add(
                        last.where(),
                        "draws-incomplete",
                        "draws does not list " + tensor.name() + ", which is random",
                        "Add " + tensor.name() + " where its numbers are to be drawn.");
            }
        }
    }

    private void requireKnown(Located<String> tensor, List<String> names) {
        if (!names.contains(tensor.value())) {
            findings.add(
                    tensor.where(),
                    "unknown-tensor",
                    "the network has no tensor \"" + tensor.value() + "\"",
                    "Its tensors are " + String.join(", ", names.subList(0, Math.min(12, names.size())))
                            + (names.size() > 12 ? ", …" : "") + ".");
        }
    }
}
