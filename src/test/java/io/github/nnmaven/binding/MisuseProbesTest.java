package io.github.nnmaven.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each probe alone, on what it must find and on what is right. */
class MisuseProbesTest {
    private static final String AT = "at: [[1, 2]]";
    private static final String LAYER =
            "value: forward(x)\ngradient: backward(upstream)\nvariables: {x: {at: [[1, 2]], gradient: result}}";

    /** {@code Σ x²}. */
    static class Bowl {
        double value(double[] x) {
            return Arrays.stream(x).map(v -> v * v).sum();
        }

        double[] gradient(double[] x) {
            return Arrays.stream(x).map(v -> 2 * v).toArray();
        }
    }

    private static Probing run(String type, String rest, Function<Probing, Runnable> probe) {
        String yaml = "function: io.github.nnmaven.binding.MisuseProbesTest." + type + "\n" + rest;
        PointFunction point = Functions.bound(yaml).first();
        ArrayValue[] here = point.at().at(point.at().start());
        ArrayValue[] there = Arrays.stream(here)
                .map(v -> v.with(Arrays.stream(v.flat()).map(x -> x + 0.25).toArray()))
                .toArray(ArrayValue[]::new);
        CodePlaces places = new CodePlaces("Owner", (expression, scope) -> null, member -> null, null);
        Probing probing = new Probing(point.function(), here, there, point.passed(), false, places);
        probe.apply(probing).run();
        return probing;
    }

    private static void finds(Probing probing, String method, String what) {
        assertThat(probing.misuses()).singleElement().satisfies(misuse -> {
            assertThat(misuse.method()).isEqualTo("Owner." + method);
            assertThat(misuse.what()).contains(what);
        });
    }

    private static void findsNothing(Probing probing) {
        assertThat(probing.misuses()).isEmpty();
        assertThat(probing.notes()).isEmpty();
    }

    static final class RandomValue extends Bowl {
        private int calls;

        @Override
        double value(double[] x) {
            return super.value(x) + 0.125 * (calls++ % 3);
        }
    }

    static final class RandomGradient extends Bowl {
        private int calls;

        @Override
        double[] gradient(double[] x) {
            double factor = new double[] {1, 1.5, 0.5, 2}[calls++ % 4];
            return Arrays.stream(super.gradient(x)).map(g -> g * factor).toArray();
        }
    }

    static final class Accumulating extends Bowl {
        private final double[] sum = new double[2];

        void clear() {
            Arrays.fill(sum, 0);
        }

        @Override
        double[] gradient(double[] x) {
            double[] g = super.gradient(x);
            Arrays.setAll(sum, i -> sum[i] + g[i]);
            return sum.clone();
        }
    }

    static final class Training extends Bowl {
        private double weight = 1;

        @Override
        double value(double[] x) {
            return weight * super.value(x);
        }

        @Override
        double[] gradient(double[] x) {
            weight -= 0.25;
            return super.gradient(x);
        }
    }

    static final class SameArray extends Bowl {
        private final double[] g = new double[2];

        @Override
        double[] gradient(double[] x) {
            Arrays.setAll(g, i -> 2 * x[i]);
            return g;
        }
    }

    @Test
    void repetitionTellsRandomNumbersFromSums() {
        findsNothing(run("Bowl", AT, p -> new RepetitionProbe(p)::run));
        finds(run("RandomValue", AT, p -> new RepetitionProbe(p)::run), "value(x)", "gives another value each time");
        finds(
                run("RandomGradient", AT, p -> new RepetitionProbe(p)::run),
                "gradient(x)",
                "gives another gradient each time");
        finds(
                run("Training", AT, p -> new RepetitionProbe(p)::run),
                "gradient(x)",
                "changes what the value is: at the same point it was");
    }

    @Test
    void sumsAreToldWithWhatClearsThem() {
        Probing found = run("Accumulating", AT, p -> new RepetitionProbe(p)::run);
        finds(found, "gradient(x)", "adds to the gradient of the call before: x goes at [0] from");
        assertThat(found.misuses().get(0).remedy()).contains("order: [clear(), value, gradient]");
        assertThat(found.keepsState()).isTrue();
        findsNothing(run(
                "Accumulating",
                AT + "\nconventions: {order: [clear(), value, gradient]}",
                p -> new RepetitionProbe(p)::run));
    }

    @Test
    void theSameArrayAtEveryCallIsNoMisuseButNoted() {
        Probing found = run("SameArray", AT, p -> new RepetitionProbe(p)::run);
        assertThat(found.misuses()).isEmpty();
        assertThat(found.notes()).singleElement().asString().contains("returns the same array at every call");
    }

    static final class Overwriting extends Bowl {
        @Override
        double[] gradient(double[] x) {
            Arrays.setAll(x, i -> 2 * x[i]);
            return x;
        }
    }

    static class Weighted {
        private final double[] weights = {1, 2};

        double[] getWeights() {
            return weights;
        }

        double value(double[] target) {
            return weights[0] * target[0] + weights[1] * weights[1] * target[1];
        }

        double[] gradient(double[] target) {
            return new double[] {target[0], 2 * weights[1] * target[1]};
        }
    }

    static final class ScalingTarget extends Weighted {
        @Override
        double value(double[] target) {
            double value = super.value(target);
            target[1] /= 2;
            return value;
        }
    }

    static final class Stepping extends Weighted {
        @Override
        double[] gradient(double[] target) {
            double[] g = super.gradient(target);
            getWeights()[0] -= 0.1 * g[0];
            return g;
        }
    }

    @Test
    void argumentsDataAndVariablesMustStay() {
        String rest = "value: value(target)\ngradient: gradient(target)\nvariables: {weights: {get: getWeights()}}\n"
                + "data: {target: [0.5, 4]}";
        findsNothing(run("Bowl", AT, p -> new ArgumentsProbe(p)::run));
        findsNothing(run("Weighted", rest, p -> new ArgumentsProbe(p)::run));
        finds(
                run("Overwriting", AT, p -> new ArgumentsProbe(p)::run),
                "gradient(x)",
                "changes its argument x at [0] from 1.0 to 2.0");
        finds(
                run("ScalingTarget", rest, p -> new ArgumentsProbe(p)::run),
                "value(target)",
                "changes its argument target at [1] from 4.0 to 2.0");
        finds(
                run("Stepping", rest, p -> new ArgumentsProbe(p)::run),
                "gradient(target)",
                "changes the variable weights of its object");
    }

    static class Filling {
        double value(double[] x) {
            return new Bowl().value(x);
        }

        void gradient(double[] x, double[] out) {
            Arrays.setAll(out, i -> 2 * x[i]);
        }
    }

    static final class AddingUp extends Filling {
        @Override
        void gradient(double[] x, double[] out) {
            Arrays.setAll(out, i -> out[i] + 2 * x[i]);
        }
    }

    static final class HalfFilling extends Filling {
        @Override
        void gradient(double[] x, double[] out) {
            out[0] = 2 * x[0];
        }
    }

    @Test
    void buffersAreFilledWhateverIsInThem() {
        findsNothing(run("Filling", AT, p -> new BufferProbe(p)::run));
        findsNothing(run("Bowl", AT, p -> new BufferProbe(p)::run));
        finds(run("AddingUp", AT, p -> new BufferProbe(p)::run), "gradient(x, buffer)", "adds into the array");
        finds(run("HalfFilling", AT, p -> new BufferProbe(p)::run), "gradient(x, buffer)", "does not set every entry");
    }

    static class Layer {
        double[] input = new double[0];

        double[] forward(double[] x) {
            input = x.clone();
            return Arrays.stream(x).map(v -> v * v).toArray();
        }

        double[] backward(double[] upstream) {
            double[] dx = new double[upstream.length];
            Arrays.setAll(dx, i -> 2 * input[i] * upstream[i]);
            return dx;
        }
    }

    static final class Deaf extends Layer {
        @Override
        double[] backward(double[] upstream) {
            return super.backward(new double[] {1, 1});
        }
    }

    static final class Decaying extends Layer {
        @Override
        double[] backward(double[] upstream) {
            double[] dx = super.backward(upstream);
            Arrays.setAll(dx, i -> dx[i] + 0.01 * input[i]);
            return dx;
        }
    }

    static final class Squaring extends Layer {
        @Override
        double[] backward(double[] upstream) {
            return super.backward(Arrays.stream(upstream).map(u -> u * u).toArray());
        }
    }

    @Test
    void theWayBackIsLinearInItsUpstream() {
        findsNothing(run("Layer", LAYER, p -> new UpstreamProbe(p)::run));
        finds(run("Deaf", LAYER, p -> new UpstreamProbe(p)::run), "backward(upstream)", "ignores its upstream");
        finds(
                run("Decaying", LAYER, p -> new UpstreamProbe(p)::run),
                "backward(upstream)",
                "upstream gradient of zeros");
        finds(run("Squaring", LAYER, p -> new UpstreamProbe(p)::run), "backward(upstream)", "is not linear");
    }

    static final class ByIdentity extends Bowl {
        private double[] last = new double[0];
        private double known;

        @Override
        double value(double[] x) {
            known = x == last ? known : super.value(x);
            last = x;
            return known;
        }
    }

    static final class GradientByIdentity extends Bowl {
        private double[] last = new double[0];
        private double[] known = new double[0];

        @Override
        double[] gradient(double[] x) {
            known = x == last ? known : super.gradient(x);
            last = x;
            return known.clone();
        }
    }

    static final class ByNumbers extends Bowl {
        private double[] last = new double[0];
        private double known;

        @Override
        double value(double[] x) {
            known = Arrays.equals(x, last) ? known : super.value(x);
            last = x.clone();
            return known;
        }
    }

    @Test
    void arraysAreKnownByTheirNumbersAndNotByIdentity() {
        findsNothing(run("Bowl", AT, p -> new IdentityProbe(p)::run));
        findsNothing(run("ByNumbers", AT, p -> new IdentityProbe(p)::run));
        finds(run("ByIdentity", AT, p -> new IdentityProbe(p)::run), "value(x)", "knows its argument by identity");
        finds(run("GradientByIdentity", AT, p -> new IdentityProbe(p)::run), "gradient(x)", "by identity");
    }

    static class OfLastValue extends Bowl {
        double[] point = new double[0];

        @Override
        double value(double[] x) {
            point = x.clone();
            return super.value(x);
        }

        @Override
        double[] gradient(double[] x) {
            return super.gradient(point);
        }
    }

    static final class OnlyAfterItsValue extends OfLastValue {
        @Override
        double[] gradient(double[] x) {
            if (!Arrays.equals(x, point)) {
                throw new IllegalStateException("call value first");
            }
            return super.gradient(x);
        }
    }

    @Test
    void aGradientBelongsToThePointItIsAskedAt() {
        findsNothing(run("Bowl", AT, p -> new StaleProbe(p)::run));
        finds(run("OfLastValue", AT, p -> new StaleProbe(p)::run), "gradient(x)", "is stale");
        Probing refusing = run("OnlyAfterItsValue", AT, p -> new StaleProbe(p)::run);
        assertThat(refusing.misuses()).isEmpty();
        assertThat(refusing.notes()).containsExactly("Owner.gradient(x) throws unless value(x) was called before");
    }

    static final class OnceForAll extends Bowl {
        private double[] known = new double[0];

        @Override
        double[] gradient(double[] x) {
            known = known.length == 0 ? super.gradient(x) : known;
            return known.clone();
        }
    }

    static final class ByFirstEntry extends Bowl {
        private double first = Double.NaN;
        private double known;

        @Override
        double value(double[] x) {
            known = x[0] == first ? known : super.value(x);
            first = x[0];
            return known;
        }
    }

    @Test
    void anObjectForgetsEarlierPoints() {
        findsNothing(run("Bowl", AT, p -> new HistoryProbe(p)::run));
        findsNothing(run("ByNumbers", AT, p -> new HistoryProbe(p)::run));
        finds(
                run("OnceForAll", AT, p -> new HistoryProbe(p)::run),
                "gradient(x)",
                "another gradient than a new object");
        finds(run("ByFirstEntry", AT, p -> new HistoryProbe(p)::run), "value(x)", "another value than a new object");
    }
}
