package io.github.nnmaven.binding;

import io.github.nnmaven.spec.FunctionSpec;
import java.util.Set;

/** Arrays that calls fill, under whatever names a spec writes them: names that nothing else is called by. */
final class BufferNames {
    private final WrittenNames written;

    BufferNames(WrittenNames written) {
        this.written = written;
    }

    /** The spec with {@link Special#BUFFER} for what its calls fill. */
    FunctionSpec renamed(FunctionSpec spec) {
        FunctionSpec renamed = spec;
        Set<String> inGradient = written.unknown(spec.gradient());
        Set<String> inValue = written.unknown(spec.value());
        boolean declared = !spec.variables().isEmpty();
        for (String name : inGradient) {
            boolean only = !inValue.contains(name) || declared;
            if (only && isBuffer(name, spec)) {
                renamed = Renaming.of(renamed, name, Special.BUFFER.word());
            }
        }
        for (String name : inValue) {
            if ((declared || inValue.size() > 1) && isBuffer(name, spec)) {
                renamed = Renaming.of(renamed, name, Special.BUFFER.word());
            }
        }
        return renamed;
    }

    private static boolean isBuffer(String name, FunctionSpec spec) {
        return ArgumentWords.isBuffer(name)
                && spec.variables().stream().noneMatch(v -> v.name().value().equals(name));
    }
}
