package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs a method on a subject with a pool of its own. */
final class Checks {
    private Checks() {}

    static SubjectResult check(String method, Checkable subject) {
        return check(Methods.create(method, Settings.DEFAULTS), subject, 1);
    }

    static SubjectResult check(Method method, Checkable subject, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return method.check(subject, new Execution(pool, threads, 1_000_000, 42));
        } finally {
            pool.shutdown();
        }
    }

    /** Everything in a result as text, arrays written out: two results are the same exactly when their texts are. */
    static String text(SubjectResult result) {
        StringBuilder text = new StringBuilder(result.toString());
        for (PointResult point : result.points()) {
            for (TensorResult tensor : point.tensors()) {
                text.append(Arrays.toString(tensor.analytic()));
                text.append(Arrays.toString(tensor.numeric()));
                text.append(Arrays.toString(tensor.error()));
            }
        }
        return text.toString().replaceAll("\\[[DI]@[0-9a-f]+", "array");
    }

    static TensorResult first(SubjectResult result) {
        return result.points().get(0).tensors().get(0);
    }
}
