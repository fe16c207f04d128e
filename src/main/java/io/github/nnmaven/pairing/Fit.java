package io.github.nnmaven.pairing;

import io.github.nnmaven.pairing.NumericType.Sort;
import io.github.nnmaven.pairing.Reading.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the types of two methods are those of a value and its gradient. */
final class Fit {
    private final List<String> valueTakes;
    private final List<String> gradientTakes;
    private final NumericType value;
    private final NumericType gradient;
    private final List<NumericType> arguments;
    private final String valueType;
    private final Kinship kinship;

    private Fit(MemberSignature value, MemberSignature gradient, Kinship kinship) {
        this.valueTakes = value.parameterTypes();
        this.gradientTakes = gradient.parameterTypes();
        this.value = NumericType.of(value.returnType());
        this.gradient = NumericType.of(gradient.returnType());
        this.arguments = valueTakes.stream().map(NumericType::of).toList();
        this.valueType = value.returnType();
        this.kinship = kinship;
    }

    /**
     * The shape that the two have together, or null.
     *
     * @param hasSetter whether the class has a method that puts variables into its object
     */
    static @Nullable Shape of(MemberSignature value, MemberSignature gradient, Kinship kinship, boolean hasSetter) {
        Fit fit = new Fit(value, gradient, kinship);
        Shape shape = value.parameterTypes().isEmpty() ? (hasSetter ? fit.ofState() : null) : fit.ofFunction();
        return shape == null || fit.isAllowed(shape) ? shape : null;
    }

    private boolean isAllowed(Shape shape) {
        boolean plainGradient = shape == Shape.GRADIENT || shape == Shape.BUFFER;
        if (kinship.kind() == Kind.LETTER) {
            return plainGradient;
        }
        if (kinship.strength() == Strength.LONE) {
            return plainGradient || shape == Shape.PARAMETRIC;
        }
        return true;
    }

    private @Nullable Shape ofState() {
        boolean same = gradientTakes.isEmpty() && (gradient.isArray() || gradient.isHolder());
        boolean buffer = gradientTakes.size() == 1
                && NumericType.of(gradientTakes.get(0)).isArray()
                && (gradient.isVoid() || gradient.isNumber());
        boolean right = kinship.ofGradient() ? value.isArray() : value.isNumber() || (value.isArray() && isJacobian());
        return right && (same || buffer) ? Shape.STATE : null;
    }

    private @Nullable Shape ofFunction() {
        if (arguments.stream().allMatch(t -> t.sort() == Sort.FIELD)) {
            return null;
        }
        boolean layer = kinship.kind() == Kind.BACKWARD;
        if (arguments.stream().noneMatch(NumericType::isNumbers) && !layer) {
            return null;
        }
        if (layer) {
            return ofLayer();
        }
        if (kinship.ofGradient()) {
            return ofSecondOrder();
        }
        Shape upstream = ofUpstream();
        return upstream != null ? upstream : value.isNumber() ? ofNumber() : ofArray();
    }

    private @Nullable Shape ofNumber() {
        if (gradientTakes.equals(valueTakes)) {
            return ofSameArguments();
        }
        String added = added();
        if (added == null) {
            return null;
        }
        NumericType extra = NumericType.of(added);
        if (extra.sort() == Sort.WHOLE && gradient.isNumber()) {
            return Shape.PARTIAL;
        }
        boolean fills = extra.isArray() && (gradient.isVoid() || gradient.isNumber()) && isLikeAnArgument(extra);
        return fills ? Shape.BUFFER : null;
    }

    private @Nullable Shape ofSameArguments() {
        if (gradient.isNumber()) {
            return arguments.get(0).isNumber() ? Shape.SCALAR : null;
        }
        if (isJacobian() && gradient.hasRank(2) && arguments.get(0).isNumber()) {
            return null;
        }
        boolean holds = gradient.isHolder() && kinship.strength() != Strength.LONE;
        if (!(gradient.isArray() && isLikeAnArgument(gradient)) && !holds) {
            return null;
        }
        boolean parametric =
                arguments.get(0).isNumber() && arguments.stream().skip(1).anyMatch(NumericType::isArray);
        return parametric ? Shape.PARAMETRIC : Shape.GRADIENT;
    }

    /** A gradient has the shape of what it is by; of several numbers it is a list. */
    private boolean isLikeAnArgument(NumericType result) {
        boolean alike = arguments.stream().anyMatch(a -> a.isArray() && (a.rank() < 0 || result.hasRank(a.rank())));
        boolean flattened = arguments.stream().anyMatch(a -> a.isArray() && a.rank() > 1);
        boolean several = arguments.stream().filter(NumericType::isNumbers).count() > 1;
        return alike || (result.hasRank(1) && (flattened || several));
    }

    /** Values that are arrays, or void and filled into the last argument. */
    private @Nullable Shape ofArray() {
        boolean same = gradientTakes.equals(valueTakes);
        if (isJacobian()) {
            return ofJacobian(same);
        }
        if (!value.isArray() || !same) {
            return null;
        }
        if (value.rank() >= 0 && gradient.isArray() && gradient.rank() == value.rank() + 1) {
            return Shape.JACOBIAN;
        }
        boolean like =
                gradientTakes.get(0).equals(valueType) || arguments.get(0).equals(value);
        boolean elementwise = like && gradient.equals(value);
        return elementwise ? Shape.ELEMENTWISE : null;
    }

    private @Nullable Shape ofJacobian(boolean same) {
        boolean returned = value.isArray() && same && (gradient.isArray() || gradient.isHolder());
        String added = value.isArray() ? added() : null;
        boolean filled = added != null && NumericType.of(added).isArray() && !gradient.isArray();
        boolean bothFilled = value.isVoid()
                && gradient.isVoid()
                && arguments.size() >= 2
                && gradientTakes.size() == valueTakes.size()
                && gradientTakes.get(0).equals(valueTakes.get(0))
                && lastOf(gradientTakes).isArray()
                && lastOf(valueTakes).isArray();
        return returned || filled || bothFilled ? Shape.JACOBIAN : null;
    }

    private @Nullable Shape ofSecondOrder() {
        boolean same = gradientTakes.equals(valueTakes);
        if (value.isNumber() && gradient.isNumber() && same && arguments.get(0).isNumber()) {
            return Shape.SCALAR;
        }
        boolean returned = value.hasRank(1) && same && (gradient.hasRank(2) || (gradient.hasRank(1) && isHessian()));
        String added = value.hasRank(1) ? added() : null;
        boolean filled = added != null && NumericType.of(added).isArray() && gradient.isVoid();
        return returned || filled ? Shape.HESSIAN : null;
    }

    /** Named as a derivative, called as a layer's way back: {@code derivative(x, upstream)}. */
    private @Nullable Shape ofUpstream() {
        String added = value.isArray() ? added() : null;
        boolean upstream = added != null && added.equals(valueType) && gradient.isArray() && !isJacobian();
        return upstream ? Shape.LAYER : null;
    }

    private @Nullable Shape ofLayer() {
        boolean numbers = arguments.stream().anyMatch(NumericType::isNumbers);
        boolean own = arguments.stream().anyMatch(NumericType::isHolder) && gradientTakes.contains(valueType);
        if ((!numbers && !own) || (value.isHolder() && !own)) {
            return null;
        }
        boolean takesUpstream = gradientTakes.stream().map(NumericType::of).anyMatch(this::isUpstream);
        boolean returns = gradient.isNumbers() || gradient.isVoid() || gradient.isHolder();
        if (takesUpstream && returns) {
            return Shape.LAYER;
        }
        boolean ofLoss = value.isNumber() && gradient.isArray();
        boolean known = gradientTakes.isEmpty() || gradientTakes.equals(valueTakes);
        return ofLoss && known ? (gradientTakes.isEmpty() ? Shape.LAYER : Shape.GRADIENT) : null;
    }

    private boolean isUpstream(NumericType type) {
        if (value.isVoid() || value.isHolder()) {
            return type.isArray() || (value.isHolder() && type.isHolder());
        }
        return type.isNumbers() && (type.rank() == value.rank() || type.rank() < 0 || value.rank() < 0);
    }

    private boolean isJacobian() {
        return kinship.kind() == Kind.JACOBIAN;
    }

    private boolean isHessian() {
        return kinship.kind() == Kind.HESSIAN;
    }

    private static NumericType lastOf(List<String> types) {
        return NumericType.of(types.get(types.size() - 1));
    }

    /** The type of the one argument that the gradient takes besides those of the value, first or last; or null. */
    private @Nullable String added() {
        if (gradientTakes.size() != valueTakes.size() + 1) {
            return null;
        }
        List<String> rest = new ArrayList<>(gradientTakes);
        String last = rest.remove(rest.size() - 1);
        if (rest.equals(valueTakes)) {
            return last;
        }
        rest.add(last);
        String first = rest.remove(0);
        return rest.equals(valueTakes) ? first : null;
    }
}
