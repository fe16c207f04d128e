package io.github.nnmaven.binding;

import static io.github.nnmaven.binding.Written.array;
import static io.github.nnmaven.binding.Written.call;
import static io.github.nnmaven.binding.Written.cast;
import static io.github.nnmaven.binding.Written.empty;
import static io.github.nnmaven.binding.Written.item;
import static io.github.nnmaven.binding.Written.member;
import static io.github.nnmaven.binding.Written.on;
import static io.github.nnmaven.binding.Written.path;
import static io.github.nnmaven.binding.Written.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.nnmaven.binding.CallFixtures.Doubling;
import io.github.nnmaven.binding.CallFixtures.Layer;
import io.github.nnmaven.binding.CallFixtures.Thrower;
import io.github.nnmaven.spec.Expression;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallsTest {
    private static final String ACME = "io.github.nnmaven.binding.CallFixtures";
    private static final ArrayValue X = ArrayValue.vector(1, 2);
    private static final ArrayValue M = ArrayValue.of(Shape.of(1, 2), 3, 4);

    private final Calls calls = new Calls(new ProjectTypes(
            name -> Class.forName(name, false, CallsTest.class.getClassLoader()),
            () -> List.of(ACME + "$Layer", ACME + "$Kind", "com.acme.Rosenbrock")));

    /** Expression, result; on a Layer, with x, M and n in the scope. */
    static Stream<Arguments> meaningful() {
        return Stream.of(
                // members of the object under test
                Arguments.of(call("forward", "x"), "forward[1.0, 2.0]"),
                Arguments.of(call("this.forward", "x"), "forward[1.0, 2.0]"),
                Arguments.of(path("weights"), "[5.0, 6.0]"),
                Arguments.of(path("this.weights"), "[5.0, 6.0]"),
                Arguments.of(path("bias"), "7.0"),
                Arguments.of(path("hidden"), "secret"),
                Arguments.of(call("secret"), "secret"),
                Arguments.of(call("inherited"), "base"),
                Arguments.of(path("inherited"), "base"),
                Arguments.of(call("byDefault", "x"), "default2"),
                Arguments.of(call("staticOfOwner", "x"), "static2"),
                // classes
                Arguments.of(call(ACME + ".Layer.staticOfOwner", "x"), "static2"),
                Arguments.of(call(ACME + "$Layer.staticOfOwner", "x"), "static2"),
                Arguments.of(call("Layer.staticOfOwner", "x"), "static2"),
                Arguments.of(path(ACME + ".Layer.CONSTANT"), "42"),
                Arguments.of(path(ACME + ".Kind.RELU"), "RELU"),
                Arguments.of(on(path(ACME + ".Kind.RELU"), "value", "n"), "max3.0"),
                Arguments.of(on(call(ACME + ".Layer"), "inherited"), "base"),
                Arguments.of(path(ACME + ".KotlinObject.name"), "kotlin"),
                Arguments.of(call(ACME + ".KotlinObject.twice", "n"), "6.0"),
                Arguments.of(call(ACME + ".WithCompanion.create"), "companion"),
                Arguments.of(member(path(ACME + ".Kind.TANH"), "slope"), "2.0"),
                Arguments.of(call("Math.abs", -3), "3"),
                Arguments.of(path("Math.PI"), String.valueOf(Math.PI)),
                Arguments.of(call("java.util.List.of", text("a"), text("b")), "[a, b]"),
                Arguments.of(member(call(ACME + ".Point", 1, 2.5), "y"), "2.5"),
                // overloads
                Arguments.of(call("overloaded", "x"), "double[]"),
                Arguments.of(call("overloaded", "M"), "double[][]"),
                Arguments.of(call("overloaded", "n"), "double"),
                Arguments.of(call("overloaded", 3), "int"),
                Arguments.of(call("overloaded", 3.0), "double"),
                Arguments.of(call("overloaded", cast("float[]", "x")), "float[]"),
                Arguments.of(call("overloaded", cast("float", "n")), "float"),
                Arguments.of(call("overloaded", cast("List", "x")), "List"),
                Arguments.of(call("overloaded", cast("Object", "x")), "Object"),
                Arguments.of(call("overloaded", text("t")), "String"),
                Arguments.of(call("overloaded", true), "boolean"),
                Arguments.of(call("overloaded", cast("int", 3.7)), "int"),
                Arguments.of(call("realVector", "x"), "{1; 2}"),
                Arguments.of(call("narrow", call("java.util.List.of")), "List"),
                // any number of arguments
                Arguments.of(call("variadic", 1.5, 2.5), "[1.5, 2.5]"),
                Arguments.of(call("variadic", "x"), "[1.0, 2.0]"),
                Arguments.of(call("variadic"), "[]"),
                Arguments.of(call("labelled", text("a"), 1, 2), "a[1.0, 2.0]"),
                Arguments.of(call("labelled", text("a")), "a[]"),
                // constants and text
                Arguments.of(call("ofKind", text("RELU")), "RELU"),
                Arguments.of(call("ofKind", path(ACME + ".Kind.RELU")), "RELU"),
                Arguments.of(call("nullable", new Expression.Literal(null, "null", Written.HERE)), "null"),
                Arguments.of(call("texts", array(null, text("a"), text("b"))), "[a, b]"),
                Arguments.of(call("overloaded", array(null, 1.5, 2.5)), "double[]"),
                Arguments.of(call("overloaded", array(null, array(null, 1.5))), "double[][]"),
                Arguments.of(call("overloaded", array("float[]", 1.5)), "float[]"),
                Arguments.of(item(empty("double[]", 3), 2), "0.0"),
                Arguments.of(call("overloaded", empty("double[][]", 2, 3)), "double[][]"),
                // into results
                Arguments.of(member(call("both", "x"), "gradient"), "[1.0, 2.0]"),
                Arguments.of(on(call("both", "x"), "gradient"), "[1.0, 2.0]"),
                Arguments.of(member(call("map"), "W"), "[1.0]"),
                Arguments.of(item(call("map"), text("W")), "[1.0]"),
                Arguments.of(item(item(call("nested"), 1), 0), "2.0"),
                Arguments.of(item(path("M"), 0), "[3.0, 4.0] as [2]"),
                Arguments.of(item(item(path("M"), 0), 1), "4.0"),
                Arguments.of(member(path("x"), "length"), "2.0"),
                Arguments.of(member(call("nested"), "length"), "2"),
                Arguments.of(item(call("realVectorOf", "x"), 1), "2.0"),
                Arguments.of(call("overloaded", item(path("x"), 1)), "double"),
                // generics, interfaces, lambdas, anonymous classes
                Arguments.of(call("function.applyAsDouble", "n"), "9.0"),
                Arguments.of(call("anonymous.applyAsDouble", "n"), "6.0"),
                Arguments.of(call("generic.apply", "x"), "[2.0]"),
                Arguments.of(call("measure.applyAsDouble", "x"), "3.0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("meaningful")
    void expressionsMeanWhatJavaMeans(Expression expression, String result) {
        TestScope scope = TestScope.of(new Layer()).with("x", X).with("M", M).with("n", ArrayValue.number(3));
        scope.with("function", (DoubleUnaryOperator) n -> n * n);
        scope.with("anonymous", new DoubleUnaryOperator() {
            @Override
            public double applyAsDouble(double n) {
                return 2 * n;
            }
        });
        Function<double[], double[]> generic = v -> new double[] {v[1]};
        scope.with("generic", new Doubling()).with("measure", (ToDoubleFunction<double[]>) v -> v[0] + v[1]);
        assertThat(generic).isNotNull();
        assertThat(shown(calls.evaluate(expression, scope))).isEqualTo(result);
    }

    /** Expression, message. */
    static Stream<Arguments> meaningless() {
        return Stream.of(
                Arguments.of(path("wieghts"), "nothing is called wieghts; did you mean weights?"),
                Arguments.of(path("zzz"), "nothing is called zzz; there is M, n, x"),
                Arguments.of(call("foward", "x"), "Layer has no method foward; did you mean Object forward(double[])?"),
                Arguments.of(call("qqqqqqqq"), "Layer has no method qqqqqqqq; it has "),
                Arguments.of(
                        call("forward", "M"),
                        "argument 1 of " + ACME
                                + ".Layer.forward(double[]): an array of shape [1×2] cannot be passed as double[]"),
                Arguments.of(
                        call("forward", "x", "x"),
                        "forward(x, x) passes an array of shape [2], an array of shape [2],"
                                + " and forward takes something else; there is Object forward(double[])"),
                Arguments.of(
                        call("whole", "half"),
                        "argument 1 of " + ACME
                                + ".Layer.whole(int): 0.5 cannot be passed as int: it is not a whole number"),
                Arguments.of(
                        call("ambiguous", "n", "n"),
                        "it is not clear which ambiguous is meant: String"
                                + " ambiguous(double, float), String ambiguous(float, double); cast an argument"),
                Arguments.of(
                        call("com.acme.Rosenbrok"),
                        "there is no class com.acme.Rosenbrok; did you mean com.acme.Rosenbrock?"),
                Arguments.of(
                        path("com.other.Kind.RELU"),
                        "there is no class com.other.Kind; did you mean " + ACME + "$Kind?"),
                Arguments.of(path(ACME + ".Kind.RELLU"), "CallFixtures.Kind has no RELLU; did you mean RELU?"),
                Arguments.of(path(ACME + ".Layer"), "CallFixtures.Layer is a class; an object is needed here"),
                Arguments.of(call(ACME + ".Point.y"), "double y() is not static: it needs an object"),
                Arguments.of(call(ACME + ".Shaped"), "CallFixtures.Shaped is an interface"),
                Arguments.of(
                        call(ACME + ".Kind"),
                        "is an enum: there is no constructor to call; its constants are RELU, TANH"),
                Arguments.of(call(ACME + ".Point", 1), "there is " + ACME + ".Point(int, double)"),
                Arguments.of(member(call("map"), "V"), "the map has no key V; its keys are W"),
                Arguments.of(
                        member(call("both", "x"), "gradent"),
                        "CallFixtures.Both has no gradent; did you mean gradient"),
                Arguments.of(item(path("x"), 2), "there is no item 2: the length is 2"),
                Arguments.of(item(path("x"), -1), "there is no item -1"),
                Arguments.of(item(path("x"), 0.5), "not a whole number"),
                Arguments.of(
                        member(call("nullable", new Expression.Literal(null, "null", Written.HERE)), "y"),
                        "nullable(null) is null"),
                Arguments.of(cast("Strin", "x"), "there is no type Strin"),
                Arguments.of(
                        new Expression.Type("double[]", Written.HERE), "double[] is a type; a value is needed here"),
                Arguments.of(call("ofKind", text("RELLU")), "\"RELLU\" cannot be passed as"),
                Arguments.of(
                        call("whole", new Expression.Literal(null, "null", Written.HERE)),
                        "null cannot be passed as int"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("meaningless")
    void whatMeansNothingSaysWhatThereIs(Expression expression, String message) {
        TestScope scope = TestScope.of(new Layer()).with("x", X).with("M", M).with("n", ArrayValue.number(3));
        if (expression.text().contains("half")) {
            scope.with("half", ArrayValue.number(0.5));
        }
        BindingException refused =
                catchThrowableOfType(BindingException.class, () -> calls.evaluate(expression, scope));
        assertThat(refused).hasMessageContaining(message);
        assertThat(refused.where()).isEqualTo(Written.HERE);
    }

    @Test
    void argumentsAreFreshAndNoted() {
        TestScope scope = TestScope.of(new Layer()).with("x", X);
        Expression spoil = call("spoil", "x");
        calls.evaluate(spoil, scope);
        calls.evaluate(spoil, scope);
        assertThat(scope.passed).hasSize(2);
        assertThat((double[]) scope.passed.get(0)).containsExactly(-1, 2).isNotSameAs(scope.passed.get(1));
        assertThat(X.flat()).containsExactly(1, 2);
    }

    @Test
    void objectsArePassedAsTheyAre() {
        double[] own = {1, 2};
        TestScope scope = TestScope.of(new Layer()).with("own", own);
        calls.evaluate(call("spoil", "own"), scope);
        assertThat(own).containsExactly(-1, 2);
        assertThat(scope.passed).isEmpty();
    }

    @Test
    void theSameCallIsResolvedAgainForOtherArguments() {
        Expression call = call("overloaded", "x");
        Layer layer = new Layer();
        assertThat(calls.evaluate(call, TestScope.of(layer).with("x", X))).isEqualTo("double[]");
        assertThat(calls.evaluate(call, TestScope.of(layer).with("x", M))).isEqualTo("double[][]");
        assertThat(calls.evaluate(call, TestScope.of(layer).with("x", Reading.of(3))))
                .isEqualTo("int");
        assertThat(calls.evaluate(call, TestScope.of(layer).with("x", "text"))).isEqualTo("String");
    }

    @Test
    void anOverloadDoesNotDependOnTheNumbersThemselves() {
        Expression call = call("overloaded", "x");
        Layer layer = new Layer();
        assertThat(calls.evaluate(call, TestScope.of(layer).with("x", ArrayValue.number(1))))
                .isEqualTo("double");
        assertThat(calls.evaluate(call, TestScope.of(layer).with("x", ArrayValue.number(1.5))))
                .isEqualTo("double");
    }

    @Test
    void staticMethodsNeedNoObject() {
        TestScope scope = TestScope.ofClass(Layer.class).with("x", X);
        assertThat(calls.evaluate(call("staticOfOwner", "x"), scope)).isEqualTo("static2");
        assertThatThrownBy(() -> calls.evaluate(call("forward", "x"), scope))
                .isInstanceOf(BindingException.class)
                .hasMessageContaining("is not static: it needs an object");
    }

    @Test
    void classesAreNotInitializedBeforeTheyAreUsed() {
        assertThat(calls.classNamed(ACME + ".Exploding")).isNotNull();
        assertThatThrownBy(() -> calls.evaluate(call(ACME + ".Exploding.value"), TestScope.empty()))
                .isInstanceOf(UserCodeException.class)
                .hasMessageContaining("threw java.lang.IllegalStateException: no data")
                .hasMessageContaining("CallFixtures.java:");
    }

    /** Method, class of what is thrown. */
    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of("checked", IOException.class),
                Arguments.of("endless", StackOverflowError.class),
                Arguments.of("linkage", UnsatisfiedLinkError.class),
                Arguments.of("missing", NoClassDefFoundError.class));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whateverUserCodeThrowsIsToldWithItsPlace(String method, Class<?> thrown) {
        UserCodeException failed = catchThrowableOfType(
                UserCodeException.class, () -> calls.evaluate(call(method), TestScope.of(new Thrower())));
        assertThat(failed.thrown()).isInstanceOf(thrown);
        assertThat(failed.method()).isEqualTo(ACME + ".Thrower." + method + "()");
        assertThat(failed).hasMessageContaining("CallFixtures.java:");
    }

    @Test
    void interruptionAndTheDeathOfTheThreadPass() {
        assertThatThrownBy(() -> calls.evaluate(call("interrupted"), TestScope.of(new Thrower())))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> calls.evaluate(call("death"), TestScope.of(new Thrower())))
                .isInstanceOf(ThreadDeath.class);
    }

    private static String shown(Object result) {
        if (result instanceof double[] array) {
            return Arrays.toString(array);
        }
        return String.valueOf(result);
    }
}
