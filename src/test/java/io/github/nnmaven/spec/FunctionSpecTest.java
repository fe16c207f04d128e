package io.github.nnmaven.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionSpecTest {
    private final SpecReader reader = new SpecReader(TestVocabulary.VOCABULARY);

    @Test
    void aClassAndPointsAreEnough() {
        FunctionSpec spec = read("function: com.acme.Rosenbrock\nat: [[-1.2, 1], {normal: {size: 2, count: 10}}]\n");
        assertThat(spec.name().value()).isEqualTo("Rosenbrock");
        assertThat(spec.name().where()).hasToString("test.yaml:1:11");
        assertThat(spec.function().value().path()).isEqualTo("com.acme.Rosenbrock");
        assertThat(spec.value()).isNull();
        assertThat(spec.at()).hasSize(2);
        RecipeSpec recipe = ((PointSpec.Recipe) spec.at().get(1)).recipe();
        assertThat(recipe.shapes()).containsExactly(List.of(2));
        assertThat(recipe.count()).isEqualTo(10);
        assertThat(recipe.seed()).isNull();
        assertThat(spec.conventions()).isEqualTo(ConventionsSpec.NOTHING_WRITTEN);
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.Dense, Dense",
        "'com.acme.Dense(4, 3)', Dense",
        "com.acme.Fixtures.denseLayer(), denseLayer",
        "com.acme.A.B.relu(), relu",
        "com.acme.Outer$Inner, Inner",
        "com.acme.Kind.RELU, RELU",
        "com.acme.Model.INSTANCE, Model",
        "com.acme._Model, Model",
        "com.acme.$$, function",
        "Model, Model",
    })
    void theNameIsThatOfTheClassTheFactoryOrTheConstant(String function, String name) {
        FunctionSpec spec = read("function: " + function + "\nat: 1\n");
        assertThat(spec.name().value()).isEqualTo(name);
    }

    @Test
    void twoSubjectsOfOneClassNeedNames() {
        SpecFile file = file("function: com.acme.A\nat: 1\n---\nfunction: com.acme.A(2)\nat: 1\n");
        assertThat(file.problems()).isEmpty();
        assertThat(SpecFiles.check(List.of(file)))
                .extracting(p -> p.where() + " " + p.id())
                .containsExactly("test.yaml:4:11 duplicate-subject");
    }

    @Test
    void mapsAndTextsSayTheSameOfPlaces() {
        for (String gradient : List.of("this.state.db", "{field: state.db}", "{field: this.state.db}")) {
            assertThat(gradientOf(gradient)).isEqualTo("this.state.db");
        }
        assertThat(gradientOf("{get: getX}")).isEqualTo("getX()");
        assertThat(gradientOf("{get: getX()}")).isEqualTo("getX()");
        assertThat(gradientOf("{component: dW}")).isEqualTo("result.dW");
        assertThat(gradientOf("{component: d-w.0}")).isEqualTo("result[\"d-w.0\"]");
        assertThat(gradientOf("{call: \"backward(upstream, 1)\"}")).isEqualTo("backward(upstream, 1)");
    }

    @Test
    void everyPlaceIsToldApart() {
        List<VariableSpec> variables = read("function: com.acme.A\nat: 1\nvariables: {a: {}, b: {get: getB()},"
                        + " c: {get: getC, set: setC}, d: {set: 'setD(0, value)'}, e: {field: w},"
                        + " f: {argument: 2}, g: {argument: rate}}\n")
                .variables();
        assertThat(variables.get(0).place()).isNull();
        assertThat(variables.get(1).place()).isInstanceOf(PlaceSpec.Live.class);
        PlaceSpec.Property c = (PlaceSpec.Property) variables.get(2).place();
        assertThat(c.set().value().text()).isEqualTo("setC(value)");
        PlaceSpec.Property d = (PlaceSpec.Property) variables.get(3).place();
        assertThat(d.get()).isNull();
        assertThat(d.set().value().text()).isEqualTo("setD(0, value)");
        assertThat(((PlaceSpec.Field) variables.get(4).place()).field().value().text())
                .isEqualTo("this.w");
        assertThat(((PlaceSpec.Argument) variables.get(5).place()).index()).isEqualTo(2);
        assertThat(((PlaceSpec.Argument) variables.get(6).place()).index()).isEqualTo(-1);
    }

    @Test
    void aListOfNumbersIsOnePointOrSeveralAsTheRankSays() {
        List<PointSpec> numbers = read("function: com.acme.A\nat: [1, 2]\n").at();
        assertThat(PointSpec.ofRank(numbers, 0)).hasSize(2);
        assertThat(PointSpec.ofRank(numbers, 1)).hasSize(1);
        assertThat(PointSpec.ofRank(numbers, 1).get(0).where()).hasToString("test.yaml:2:6");
        List<PointSpec> rows = read("function: com.acme.A\nat: [[1, 2], [3]]\n").at();
        assertThat(PointSpec.ofRank(rows, 1)).hasSize(2);
        assertThat(PointSpec.ofRank(rows, 2)).hasSize(1);
        List<PointSpec> mixed =
                read("function: com.acme.A\nat: [[1, 2], constructed]\n").at();
        assertThat(PointSpec.ofRank(mixed, 2)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"> 0\"'              | 0 | true | Infinity | true",
                "'\">=0\"'              | 0 | false | Infinity | true",
                "'\"< 1e3\"'            | -Infinity | true | 1000 | true",
                "'\"x ≤ -.5\"'          | -Infinity | true | -0.5 | false",
                "'\"[0, 1]\"'           | 0 | false | 1 | false",
                "'[0, 1]'               | 0 | false | 1 | false",
                "'\"(0, 1]\"'           | 0 | true | 1 | false",
                "'\"]0, 1[\"'           | 0 | true | 1 | true",
                "'\"(-inf, ∞)\"'        | -Infinity | true | Infinity | true",
                "'\"0 < x <= 1\"'       | 0 | true | 1 | false",
                "'\"1 >= x > 0\"'       | 0 | true | 1 | false",
                "'\"0 < x\"'            | 0 | true | Infinity | true",
                "'{min: 0, max: 1}'     | 0 | false | 1 | false",
                "'{above: 0}'           | 0 | true | Infinity | true",
                "'{min: -1, below: 1}'  | -1 | false | 1 | true",
            })
    void intervalsAreReadAsWritten(String interval, double low, boolean lowOpen, double high, boolean highOpen) {
        for (String domain : List.of(interval, "{x: " + interval + "}")) {
            DomainSpec read = read("function: com.acme.A\nat: 1\ndomain: " + domain + "\n")
                    .domain()
                    .get(0);
            assertThat(new Object[] {read.low(), read.lowOpen(), read.high(), read.highOpen()})
                    .containsExactly(low, lowOpen, high, highOpen);
            assertThat(read.variable() == null).isEqualTo(domain.equals(interval));
        }
    }

    @Test
    void anIntervalForNothingIsRefused() {
        for (String domain : List.of("\"(1, 1)\"", "\"1 < x < 0\"", "\"0 < x > 1\"", "[1, 0]", "\"> x\"", "\"\"")) {
            assertThat(file("function: com.acme.A\nat: 1\ndomain: " + domain + "\n")
                            .problems())
                    .as(domain)
                    .extracting(Problem::id)
                    .containsExactly("bad-domain");
        }
    }

    @Test
    void layoutsMayBeTypedOnAnyKeyboard() {
        for (String layout :
                List.of("output×parameter", "output × parameter", "output x parameter", "outputxparameter")) {
            assertThat(conventions("layout: " + layout).layout()).isEqualTo(ConventionsSpec.Layout.OUTPUT_BY_PARAMETER);
        }
        assertThat(conventions("layout: parameter*output").layout())
                .isEqualTo(ConventionsSpec.Layout.PARAMETER_BY_OUTPUT);
        assertThat(conventions("layout: column-major").layout()).isEqualTo(ConventionsSpec.Layout.COLUMN_MAJOR);
    }

    @Test
    void conventionsKnowWhatWasWritten() {
        ConventionsSpec conventions = conventions("sign: -1, derivative-of: output, order: reset()");
        assertThat(conventions.sign()).isEqualTo(-1);
        assertThat(conventions.derivativeOf()).isEqualTo(ConventionsSpec.DerivativeOf.OUTPUT);
        assertThat(conventions.order()).hasSize(1);
        assertThat(conventions.written()).containsOnlyKeys("sign", "derivative-of", "order");
        assertThat(conventions.written().get("sign")).hasToString("test.yaml:3:21");
    }

    @Test
    void whatIsKnownToBeWrongHasItsEntryAndItsDay() {
        List<ExpectSpec> expect =
                read("function: com.acme.A\nat: 1\nexpect: [{tensor: 'w[1, 2]', reason: r, until: 2027-01-31},"
                                + " {tensor: w, entry: 3, reason: r, until: 2028-02-29}]\n")
                        .expect();
        assertThat(expect.get(0).tensor().value()).isEqualTo("w");
        assertThat(expect.get(0).entry()).containsExactly(1, 2);
        assertThat(expect.get(0).until().value()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(expect.get(1).entry()).containsExactly(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | Values",
                "[1, [2]] | Values",
                "true | Truth",
                "null | Nothing",
                "fast | Text",
                "data.csv | Text",
                "'\"com.acme.Mode.FAST\"' | Text",
                "com.acme.Mode.FAST | Factory",
                "com.acme.Model | Factory",
                "com.acme.f() | Factory",
                "'\"com.acme.f(1, 2)\"' | Factory",
                "'{call: x}' | Factory",
                "'{text: f()}' | Text",
                "'{normal: {}}' | Recipe",
                "'{csv: a.csv}' | Csv",
                "[a, 1] | Items",
            })
    void dataAreToldApart(String written, String kind) {
        ArgumentSpec argument = read("function: com.acme.A\nat: 1\ndata: {n: " + written + "}\n")
                .data()
                .get(0);
        assertThat(argument.value().getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void placesInsideQuotesAndFoldedTextsAreFound() {
        assertThat(place("value: \"f(x, *)\"\n")).isEqualTo("3:14");
        assertThat(place("value: 'f(''x'', *)'\n")).isEqualTo("3:18");
        assertThat(place("value: \"f(\\\"x\\\", *)\"\n")).isEqualTo("3:18");
        assertThat(place("value:\n  f(x,\n    *)\n")).isEqualTo("5:5");
        assertThat(place("value: |\n  f(x,\n    *)\n")).isEqualTo("5:5");
        assertThat(place("value: \"f(\\u0078, *)\"\n")).isEqualTo("3:8");
    }

    private String place(String value) {
        List<Problem> problems = file("function: com.acme.A\nat: 1\n" + value).problems();
        assertThat(problems).hasSize(1);
        Location where = problems.get(0).where();
        return where.line() + ":" + where.column();
    }

    private String gradientOf(String gradient) {
        FunctionSpec spec = read("function: com.acme.A\nvariables: {x: {at: 1, gradient: " + gradient + "}}\n");
        return spec.variables().get(0).gradient().value().text();
    }

    private ConventionsSpec conventions(String keys) {
        return read("function: com.acme.A\nat: 1\nconventions: {" + keys + "}\n")
                .conventions();
    }

    private FunctionSpec read(String text) {
        SpecFile file = file(text);
        assertThat(Problem.render(file.problems())).as(text).isEmpty();
        return (FunctionSpec) file.subjects().get(0);
    }

    private SpecFile file(String text) {
        return reader.read("test.yaml", text.getBytes(UTF_8));
    }
}
