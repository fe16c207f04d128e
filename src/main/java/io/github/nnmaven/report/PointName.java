package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.SubjectResult;

/** How a point of a subject is called where several may be meant. */
final class PointName {
    private PointName() {}

    /** Its label, else its number from 1. */
    static String of(SubjectResult subject, int point) {
        String label = subject.points().get(point).label();
        return label == null ? "point " + (point + 1) : label;
    }

    /** {@code  at point 2}; nothing for an only point. */
    static String at(SubjectResult subject, int point) {
        return subject.points().size() == 1 ? "" : " at " + of(subject, point);
    }
}
