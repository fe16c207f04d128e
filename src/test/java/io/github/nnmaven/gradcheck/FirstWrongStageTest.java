package io.github.nnmaven.gradcheck;

import static io.github.nnmaven.gradcheck.Checks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstWrongStageTest {
    @Test
    void aCorrectGradientHasNoWrongStage() {
        SubjectResult result = check("bounded", StagedMlp.correct());
        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(result.firstWrong()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aForgottenActivationDerivativeIsFoundInItsLayer(int layer) {
        SubjectResult result = check("bounded", StagedMlp.withoutDerivativeOfTanh(layer));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.firstWrong()).startsWith("first wrong layer: tanh" + layer + " ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aLinearLayerThatForgetsToTransposeIsFound(int layer) {
        SubjectResult result = check("bounded", StagedMlp.withUntransposedLinear(layer));
        assertThat(result.firstWrong())
                .isEqualTo("first wrong layer: linear" + layer + " (∂f/∂linear" + layer + ".output agrees, ∂f/∂tanh"
                        + (layer - 1) + ".output does not)");
    }

    @Test
    void aWrongLossIsFound() {
        assertThat(check("bounded", StagedMlp.withWrongLoss()).firstWrong())
                .startsWith("the gradient of the loss is wrong");
    }

    @Test
    void aMissingSumOverTheExamplesIsFoundAndNotBlamedOnTheLayersBehind() {
        SubjectResult result = check("bounded", StagedMlp.withoutSumOfBiases());
        assertThat(result.firstWrong()).startsWith("what is passed back between the layers agrees");
        TensorResult biases = result.points().get(0).tensors().get(1);
        assertThat(biases.diagnosis()).isEqualTo("only example 1 counts: the sum over the examples is missing");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void theLayerWhereNanFirstAppearsIsNamed(int layer) {
        SubjectResult result = check("bounded", StagedMlp.withNanIn(layer));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.firstWrong())
                .isEqualTo("NaN or infinity first appears forward, in linear" + layer + ".output");
    }

    @Test
    void aSubjectThatCanNotTellIsNotAsked() {
        assertThat(check("bounded", ToyModel.subject().claiming(0, 0, 1)).firstWrong())
                .isNull();
    }

    @Test
    void theGradientOfAnotherTensorIsRecognized() {
        StagedMlp net = StagedMlp.correct();
        Damaged copied = new Damaged(net, g -> {
            g[4] = g[2].clone();
            return g;
        });
        TensorResult tensor = check("bounded", copied).points().get(0).tensors().get(4);
        assertThat(tensor.diagnosis()).isEqualTo("the gradient of linear1.weights stands here");
    }
}
