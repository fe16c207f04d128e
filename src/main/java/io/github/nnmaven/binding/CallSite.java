package io.github.nnmaven.binding;

import java.lang.reflect.Executable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call whose overload is decided, for one class and one kind of each argument. */
final class CallSite {
    private final Class<?> type;
    private final List<Object> kinds;
    private final Overload overload;

    CallSite(Class<?> type, List<Argument> arguments, Overload overload) {
        this.type = type;
        this.kinds = arguments.stream().map(Argument::kind).toList();
        this.overload = overload;
    }

    boolean isFor(Class<?> other, List<Argument> arguments) {
        if (type != other || arguments.size() != kinds.size()) {
            return false;
        }
        for (int i = 0; i < kinds.size(); i++) {
            if (!kinds.get(i).equals(arguments.get(i).kind())) {
                return false;
            }
        }
        return true;
    }

    Executable executable() {
        return overload.executable();
    }

    @Nullable
    Object call(Callee callee, List<Argument> arguments, Meanings meanings) {
        return overload.call(callee.target(), arguments, meanings);
    }
}
