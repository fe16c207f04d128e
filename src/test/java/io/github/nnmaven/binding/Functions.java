package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.gradcheck.Settings;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.SpecFile;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Functions of the test classes, checked as a spec says. */
final class Functions {
    private Functions() {}

    /** The first document of a spec; {@code NAME} in it stands for the class. */
    static FunctionSpec spec(String yaml) {
        SpecFile file = TestSpecs.read(yaml);
        return (FunctionSpec) file.subjects().get(0);
    }

    static BoundFunction bound(String yaml) {
        return new FunctionBinder(
                        name -> Class.forName(name, false, Functions.class.getClassLoader()),
                        List::of,
                        new ReflectedNames(),
                        member -> null,
                        csv -> new double[][] {{1, 2}},
                        0)
                .bind(spec(yaml));
    }

    static SubjectResult check(String yaml) {
        ExecutorService workers = Executors.newSingleThreadExecutor();
        try {
            return bound(yaml)
                    .check(
                            Methods.create("bounded", new Settings(null, null, null)),
                            new Execution(workers, 1, 1_000_000, 0),
                            point -> {});
        } finally {
            workers.shutdownNow();
        }
    }
}
