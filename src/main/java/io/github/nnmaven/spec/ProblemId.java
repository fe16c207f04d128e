package io.github.nnmaven.spec;

import java.util.Locale;

/** Every kind of mistake that the reader finds. The constant's name, in lower case with hyphens, is what users see. */
enum ProblemId {
    FILE_TOO_LARGE,
    ENCODING,
    UNPRINTABLE_CHARACTER,
    NO_DOCUMENT,
    SYNTAX,
    TAB_INDENTATION,
    TOO_DEEP,
    TOO_MANY_VALUES,
    TOO_MANY_PROBLEMS,
    UNKNOWN_ALIAS,
    RECURSIVE_ALIAS,
    EXPLICIT_TAG,
    DUPLICATE_KEY,
    KEY_NOT_TEXT,
    MERGE_KEY,
    WRONG_TYPE,
    DOCUMENT_KIND,
    UNKNOWN_KEY,
    MISSING_KEY,
    CONFLICTING_KEYS,
    UNKNOWN_NAME,
    BAD_NAME,
    RESERVED_NAME,
    DUPLICATE_NAME,
    NAME_IN_REPEAT,
    NUMBER_FORM,
    NOT_FINITE,
    OUT_OF_RANGE,
    BAD_CALL,
    BAD_DATE,
    BAD_DOMAIN,
    EMPTY_LIST,
    RAGGED_ROWS,
    TOO_MANY_LAYERS,
    DUPLICATE_SUBJECT,
    UNKNOWN_SUBJECT,
    CYCLIC_INPUTS;

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
