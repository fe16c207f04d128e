package io.github.nnmaven.spec;

/** One document of a spec file: something to check. */
public sealed interface SubjectSpec permits NetworkSpec, FunctionSpec {
    /** Unique among all specs of a run. */
    Located<String> name();
}
