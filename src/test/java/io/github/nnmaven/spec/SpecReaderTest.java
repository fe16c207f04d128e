package io.github.nnmaven.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SpecReaderTest {
    private static final String SHORT = "network: n\ninput: 1\nlayers: [{linear: 1}]\n";

    private final SpecReader reader = new SpecReader(TestVocabulary.VOCABULARY);

    @Test
    void theToyModelHasItsWeights() throws IOException {
        NetworkSpec toy = good("toy.yaml").get(0);
        assertThat(toy.name().value()).isEqualTo("toy");
        assertThat(toy.layers())
                .extracting(t -> t.name().value())
                .containsExactly("linear", "sin", "linear", "exp", "linear", "cos", "linear");
        Term second = toy.layers().get(2);
        assertThat(numbers(second.option("weights"))).isEqualTo(new double[][] {{-0.4}});
        assertThat(numbers(toy.layers().get(4).option("biases"))).isEqualTo(new double[][] {{-0.5}});
        assertThat(((DataSpec.Explicit) toy.input()).numbers().rows()).isEqualTo(new double[][] {{2.3}});
        assertThat(toy.gradcheck().rtol().value()).isZero();
        assertThat(toy.gradcheck().method().value()).isEqualTo("chapter");
    }

    @Test
    void repeatIsWrittenOut() throws IOException {
        NetworkSpec notes = good("backpropagation.yaml").get(0);
        assertThat(notes.layers()).hasSize(11);
        assertThat(notes.layers().get(8).number("units", 0)).isEqualTo(6);
        assertThat(notes.layers().get(10).number("units", 0)).isEqualTo(1);
        assertThat(notes.random().order()).isEqualTo(RandomSpec.Order.ENDS_FIRST);
        assertThat(((Term) notes.initialize().biases()).name().value()).isEqualTo("normal");
    }

    @Test
    void severalDocumentsOfAFileAreSeveralSubjects() throws IOException {
        List<NetworkSpec> both = good("backpropagation.yaml");
        assertThat(both).extracting(n -> n.name().value()).containsExactly("5x6-notes", "5x6-notebook");
        assertThat(both.get(1).name().where()).hasToString("backpropagation.yaml:16:10");
        assertThat(both.get(1).layers().get(1).text("at-zero", "one")).isEqualTo("zero");
    }

    @Test
    void aStudyHasItsVariants() throws IOException {
        StudySpec study = good("study.yaml").get(0).study();
        assertThat(study.forwardExamples()).isEqualTo(1000);
        assertThat(study.variants()).extracting(v -> v.name().value()).containsExactly("he-fan-in", "he-fan-out");
        Term second = (Term) study.variants().get(1).initialize().weights();
        assertThat(second.text("mode", "fan-in")).isEqualTo("fan-out");
        assertThat(good("study.yaml").get(1).study().inputsOf().value()).isEqualTo("5x8");
    }

    @Test
    void classesAndLabelsAreRead() throws IOException {
        NetworkSpec he = good("study.yaml").get(1);
        assertThat(he.layers().get(1).isClassName()).isTrue();
        assertThat(he.layers().get(3).name().value()).isEqualTo("com.acme.Outer$Gelu");
        assertThat(he.layers().get(4).number("units", 0)).isEqualTo(3);
        assertThat(((DataSpec.Labels) he.target()).labels())
                .extracting(Located::value)
                .containsExactly(0, 2, 1);
    }

    @Test
    void whatIsNotWrittenHasTheDocumentedDefault() {
        NetworkSpec network = (NetworkSpec) read(SHORT).subjects().get(0);
        assertThat(((Term) network.initialize().weights()).name().value()).isEqualTo("he");
        assertThat(((Term) network.initialize().biases()).name().value()).isEqualTo("zeros");
        assertThat(network.loss().name().value()).isEqualTo("least-squares");
        assertThat(((DataSpec.Explicit) network.target()).numbers().rows()).isEqualTo(new double[][] {{0}});
        assertThat(network.random().seed()).isZero();
        assertThat(network.study().seeds()).isEqualTo(30);
        assertThat(network.gradcheck().method()).isNull();
    }

    @Test
    void jsonIsYaml() {
        SpecFile file = read("{\"network\": \"n\", \"input\": 1, \"layers\": [{\"linear\": 1}, \"relu\"]}");
        assertThat(file.problems()).isEmpty();
        assertThat(file.subjects()).hasSize(1);
    }

    @Test
    void aByteOrderMarkMovesNoColumn() {
        SpecFile file = read("\uFEFF" + SHORT);
        assertThat(file.problems()).isEmpty();
        assertThat(file.subjects().get(0).name().where()).hasToString("test.yaml:1:10");
    }

    @Test
    void lineEndsOfAllSystemsAreCountedAlike() {
        String broken = SHORT + "lost: 1\n";
        for (String end : List.of("\n", "\r\n", "\r")) {
            SpecFile file = read(broken.replace("\n", end));
            assertThat(file.problems()).extracting(p -> p.where().toString()).containsExactly("test.yaml:4:1");
            assertThat(file.problems().get(0).excerpt()).isEqualTo("lost: 1");
        }
    }

    @Test
    void anAliasStandsForItsAnchor() {
        SpecFile file = read("network: n\ninput: 1\nlayers:\n  - linear: {units: 2, weights: &w {he: fan-out}}\n"
                + "  - linear: {units: 2, weights: *w}\n");
        assertThat(file.problems()).isEmpty();
        NetworkSpec network = (NetworkSpec) file.subjects().get(0);
        assertThat(network.layers().get(1).option("weights").value())
                .isEqualTo(network.layers().get(0).option("weights").value());
    }

    @Test
    void aBrokenPartHidesNoOther() {
        SpecFile file =
                read("network: n\nrandom: {seed: -1}\ninput: [1]\nlayers: [{linear: 0}, rely, {linear: x}]\n---\n"
                        + "network: [\n---\n" + SHORT + "---\nnetwork: m\nlayers: []\n");
        assertThat(file.problems())
                .extracting(p -> p.where().line() + " " + p.id())
                .containsExactly(
                        "2 out-of-range",
                        "3 wrong-type",
                        "4 out-of-range",
                        "4 unknown-name",
                        "4 wrong-type",
                        "7 syntax",
                        "12 missing-key",
                        "13 empty-list");
        assertThat(file.names()).extracting(Located::value).containsExactly("n", "n", "m");
        assertThat(file.subjects()).hasSize(1);
    }

    @Test
    void emptyDocumentsBetweenOthersAreNothing() {
        assertThat(read("---\n---\n" + SHORT + "---\n# nothing\n").problems()).isEmpty();
    }

    private List<NetworkSpec> good(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/spec/good/" + name))) {
            SpecFile file = reader.read(name, in.readAllBytes());
            assertThat(Problem.render(file.problems())).isEmpty();
            assertThat(SpecFiles.check(List.of(file))).isEmpty();
            return file.subjects().stream().map(NetworkSpec.class::cast).toList();
        }
    }

    private SpecFile read(String text) {
        return reader.read("test.yaml", text.getBytes(UTF_8));
    }

    private static double[][] numbers(Located<?> option) {
        return ((Numbers) option.value()).rows();
    }
}
