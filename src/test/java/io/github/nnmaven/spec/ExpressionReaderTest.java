package io.github.nnmaven.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionReaderTest {
    private static final Location WHERE = new Location("spec.yaml", 3, 10, 1);

    /** What is written as {@link Expression#text} shows it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "value",
                "forward(input)",
                "f(x, 2, \"s\", 'c', null, true, -3, 1.5f, 2L, 1e-3)",
                "com.acme.Fixtures.denseLayer()",
                "com.acme.Outer$Inner(3)",
                "com.acme.Outer.Inner",
                "com.acme.Kind.RELU",
                "result[0]",
                "result[\"W\"]",
                "result.get(\"W\").data()[1][2].x",
                "[1, [2, 3]]",
                "new double[] {1, 2}",
                "new double[][] {[1], [2, 3]}",
                "new double[4]",
                "new int[2][3][]",
                "(float) x",
                "(double[]) f(x)",
                "(float) -3",
                "value(double[], int)",
                "value(double[][], com.acme.Matrix)",
                "com.acme.Model.f((float) x, [1, 2]).y[0]",
                "größe(übung_1, $x)",
            })
    void whatIsWrittenIsRead(String text) throws BadExpressionException {
        assertThat(read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new com.acme.X(1).f() | com.acme.X(1).f()",
                "{1, 2}                | [1, 2]",
                "f( x ,y )             | f(x, y)",
                "(x)                   | x",
                "(f(x)).y              | f(x).y",
                "value(double... x)    | value(double[])",
                "value(java.util.List<? extends Map<String, double[]>> x, int n) | value(java.util.List, int)",
                "value(String[]...)    | value(String[][])",
                "f('two', 'o')         | f(\"two\", 'o')",
                "+3                    | 3",
                "- 3                   | -3",
            })
    void whatIsWrittenInAnotherWayMeansTheSame(String text, String same) throws BadExpressionException {
        assertThat(read(text).text()).isEqualTo(same);
    }

    @Test
    void literalsHaveTheirJavaTypes() throws BadExpressionException {
        assertThat(values("f(1, -2, 0x1F, 0b11, 1_000)")).containsExactly(1, -2, 31, 3, 1000);
        assertThat(values("f(2L, 3000000000, -9223372036854775808)"))
                .containsExactly(2L, 3_000_000_000L, Long.MIN_VALUE);
        assertThat(values("f(1.5, .5, 1., 1e-3, 2d)")).containsExactly(1.5, 0.5, 1.0, 1e-3, 2.0);
        assertThat(values("f(1.5f, 2F)")).containsExactly(1.5f, 2f);
        assertThat(values("f(true, false, null, 'c', \"a\\n\\\"\")")).containsExactly(true, false, null, 'c', "a\n\"");
    }

    @Test
    void everyPartHasThePlaceOfItsOwnCharacters() throws BadExpressionException {
        Expression.Call call = (Expression.Call)
                read("com.acme.Model.f(x, -2)[0]", Expression.Index.class).target();
        assertThat(call.where()).isEqualTo(new Location("spec.yaml", 3, 25, 1));
        assertThat(call.calleePath()).isEqualTo("com.acme.Model.f");
        assertThat(call.arguments().get(1).where()).isEqualTo(new Location("spec.yaml", 3, 30, 2));
    }

    @Test
    void typesNamesAndCallsAreToldApart() throws BadExpressionException {
        Expression.Call signature = read("value(double, double[], Matrix, x.y, f())", Expression.Call.class);
        assertThat(signature.arguments().stream().<Object>map(Expression::getClass))
                .containsExactly(
                        Expression.Type.class,
                        Expression.Type.class,
                        Expression.Name.class,
                        Expression.Member.class,
                        Expression.Call.class);
        assertThat(read("a.b().c").path()).isNull();
        assertThat(read("a.b.c").path()).isEqualTo("a.b.c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f(x               | 11 | expected a ) for this (",
                "f([1, 2)          | 17 | expected a comma or ], but got \")\"",
                "f(x))             | 14 | expected the end of the call, but got \")\"",
                "f(,x)             | 12 | expected an argument, but got \",\"",
                "f(x,)             | 14 | expected an argument behind the comma, but got \")\"",
                "f(x y)            | 14 | expected a comma or ), but got",
                "a..b              | 12 | expected a name behind the dot, but got \".\"",
                "a.                | 12 | expected a name behind the dot, but got the end of the text",
                "a.1               | 11 | expected the end of the call, but got \".1\"",
                "a[]b              | 13 | expected the end of the call",
                "a[0               | 11 | expected a ] for this [",
                "f(\"x)            | 12 | expected a closing \" for this one",
                "f('x)             | 12 | expected a closing ' for this one",
                "f(\"\\q\")        | 13 | expected a known escape",
                "x + 1             | 12 | expected the end of the call, but got \"+\"",
                "-x                | 10 | expected a value, but got \"-\"",
                "x * 2             | 12 | expected a call, a name or a literal, but got \"*\"",
                "A::f              | 11 | expected a call, a name or a literal, but got \"::\"",
                "x -> x            | 12 | expected a call, a name or a literal, but got \"->\"",
                "f(x);             | 14 | expected a call, a name or a literal, but got \";\"",
                "f(99999999999999999999) | 12 | expected a number that Java knows",
                "f(1e999)          | 12 | expected a number that Java knows",
                "new               | 13 | expected a class behind new",
                "new com.acme.X    | 24 | expected the constructor's arguments",
                "double[3]         | 17 | expected a ] behind the type",
                "f(x)[]            | 14 | expected an index or a key in the brackets",
                "a < b             | 12 | expected a call",
                "()                | 11 | expected a value in the parentheses",
                "f(x#y)            | 13 | expected a call, a name or a literal, but got \"#\"",
            })
    void whatIsWrongIsToldAtTheVeryCharacter(String text, int column, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadExpressionException.class)
                .hasMessageStartingWith(message)
                .satisfies(e -> assertThat(((BadExpressionException) e).where().column())
                        .isEqualTo(column))
                .satisfies(e -> assertThat(((BadExpressionException) e).fix()).matches("[A-Z].*\\."));
    }

    @Test
    void columnsCountCharactersAndNotTheirHalves() {
        assertThatThrownBy(() -> read("f(\"\uD83D\uDE00\", *)"))
                .satisfies(e -> assertThat(((BadExpressionException) e).where().column())
                        .isEqualTo(17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "f(", "a.", "a[", "(int) ", "-", "new ", "\"", "List<", "[{"})
    void whatIsDeepOrLongIsAnswered(String piece) {
        assertThatThrownBy(() -> read(piece.repeat(ExpressionReader.LONGEST / piece.length())))
                .isInstanceOf(BadExpressionException.class);
        assertThatThrownBy(() -> read("x" + piece.repeat(1_000_000))).isInstanceOf(BadExpressionException.class);
    }

    private static List<Object> values(String call) throws BadExpressionException {
        return read(call, Expression.Call.class).arguments().stream()
                .map(argument -> ((Expression.Literal) argument).value())
                .toList();
    }

    private static <T extends Expression> T read(String text, Class<T> type) throws BadExpressionException {
        return type.cast(read(text));
    }

    private static Expression read(String text) throws BadExpressionException {
        return ExpressionReader.read(text, WHERE);
    }
}
