package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.Misuse;
import io.github.nnmaven.gradcheck.SubjectResult;
import java.util.stream.Collectors;

/** What methods of a subject do to their callers, each with what to do about it. */
record MisuseList(Html html, Messages messages, SubjectResult subject) {
    void write() {
        if (subject.misuses().isEmpty()) {
            return;
        }
        html.element("h3", messages.text("check.misuses")).open("ul", "class", "misuses");
        subject.misuses().forEach(this::item);
        html.close();
    }

    private void item(Misuse misuse) {
        html.open("li").open("p", "class", "diagnosis");
        html.element("code", misuse.method()).text(messages.text("check.misuse.what", messages.said(misuse.what())));
        html.close();
        CodePlace code = misuse.code();
        if (code != null && !code.where().isEmpty()) {
            html.element("p", code.where(), "class", "meta");
        }
        html.element("p", messages.text("check.misuse.remedy", messages.said(misuse.remedy())));
        html.close();
    }

    /** A misuse on one line. */
    static String line(Misuse misuse, Messages messages) {
        return misuse.method() + messages.text("check.misuse.what", messages.said(misuse.what())) + " "
                + messages.text("check.misuse.remedy", messages.said(misuse.remedy()));
    }

    /** The message of a subject without the misuses that it begins with. */
    static String rest(SubjectResult subject) {
        String misuses = subject.misuses().stream().map(Misuse::sentence).collect(Collectors.joining("; ", "", ". "));
        return subject.message().startsWith(misuses)
                ? subject.message().substring(misuses.length())
                : subject.message();
    }
}
