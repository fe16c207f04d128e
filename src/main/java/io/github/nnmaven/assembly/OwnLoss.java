package io.github.nnmaven.assembly;

import io.github.nnmaven.binding.ArrayValue;
import io.github.nnmaven.binding.BoundModule;
import io.github.nnmaven.network.Loss;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A loss of the project's own: called once for a batch if it takes one, else for each example or each number, which are added
 * up.
 */
record OwnLoss(BoundModule module) implements Loss {
    private OwnBatch batch() {
        return new OwnBatch(module.rank(), module.byColumns());
    }

    @Override
    public double value(RealMatrix output, RealMatrix target) {
        List<ArrayValue> predictions = batch().split(output);
        List<ArrayValue> targets = batch().split(target);
        double sum = 0;
        synchronized (module) {
            for (int k = 0; k < predictions.size(); k++) {
                module.setTarget(targets.get(k));
                sum += module.forward(predictions.get(k), List.of()).number();
            }
        }
        return sum;
    }

    @Override
    public RealMatrix gradient(RealMatrix output, RealMatrix target) {
        List<ArrayValue> predictions = batch().split(output);
        List<ArrayValue> targets = batch().split(target);
        List<ArrayValue> gradients = new ArrayList<>();
        synchronized (module) {
            for (int k = 0; k < predictions.size(); k++) {
                module.setTarget(targets.get(k));
                ArrayValue prediction = predictions.get(k);
                gradients.add(prediction.with(module.backward(prediction, List.of(), ArrayValue.number(1))
                        .get(0)));
            }
        }
        return batch().join(gradients, output.getRowDimension(), output.getColumnDimension());
    }
}
