package io.github.nnmaven.spec;

/** Places of the characters of a text that a spec holds. */
interface TextPlaces {
    /** Place of the characters from one index of the text up to another one, at least one character wide. */
    Location at(int begin, int end);

    /** For a text that stands in the file as it is, beginning at the place. */
    static TextPlaces beginningAt(String text, Location where) {
        return (begin, end) -> new Location(
                where.file(),
                where.line(),
                where.column() + text.codePointCount(0, Math.min(begin, text.length())),
                Math.max(1, text.codePointCount(begin, Math.min(end, text.length()))));
    }

    /**
     * For a scalar, whose quotes, escapes and line breaks are not part of its text: both are walked along together. From
     * the first character that does not come out of the file so, the place of the whole is as good as it gets.
     */
    static TextPlaces of(Node.Scalar scalar, SpecSource source) {
        String text = scalar.text();
        if (text.length() > ExpressionReader.LONGEST
                || !source.isQuick(source.at(scalar).line())) {
            return (begin, end) -> source.at(scalar);
        }
        int[] indices = new int[text.length() + 1];
        String file = source.text();
        int index = source.indexOf(scalar) + (scalar.quoted() ? 1 : 0);
        for (int i = 0; i < text.length(); i++) {
            index = next(file, index, text.charAt(i));
            if (index < 0) {
                return (begin, end) -> source.at(scalar);
            }
            indices[i] = index++;
        }
        indices[text.length()] = index;
        return (begin, end) -> {
            Location first = source.atIndex(indices[begin]);
            int width = file.codePointCount(indices[begin], Math.max(indices[begin], indices[end]));
            return source.at(first.line(), first.column(), Math.max(1, width));
        };
    }

    /** Index of the character in the file, at most an escape and a line break later; -1 if it is not there. */
    private static int next(String file, int from, char wanted) {
        int index = from;
        if (wanted == ' ' && index < file.length() && file.charAt(index) == '\n') {
            return index;
        }
        while (index < file.length() && Character.isWhitespace(file.charAt(index)) && file.charAt(index) != wanted) {
            index++;
        }
        boolean escaped = index < file.length() - 1
                && (file.charAt(index) == '\\' || file.charAt(index) == '\'')
                && file.charAt(index + 1) == wanted;
        int found = escaped ? index + 1 : index;
        return found < file.length() && (file.charAt(found) == wanted || (file.charAt(found) == '\n' && wanted == ' '))
                ? found
                : -1;
    }
}
