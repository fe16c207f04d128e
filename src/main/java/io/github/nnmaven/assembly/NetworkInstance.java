package io.github.nnmaven.assembly;

import io.github.nnmaven.network.ForwardPass;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A network with values.
 *
 * @param plan       what it is an instance of
 * @param parameters one matrix a tensor
 * @param input      features × examples
 * @param target     outputs × examples
 */
public record NetworkInstance(NetworkPlan plan, List<RealMatrix> parameters, RealMatrix input, RealMatrix target) {
    public NetworkInstance {
        parameters = List.copyOf(parameters);
    }

    /** One forward pass. */
    public ForwardPass forward() {
        return plan.network().forward(parameters, input);
    }
}
