package io.github.nnmaven.spec;

/** The line of carets below an excerpt, in a font in which East Asian wide characters take two cells. */
final class Carets {
    private Carets() {}

    /** Carets below {@code width} characters of the line from the column on; tabs before them stay tabs. */
    static String under(String line, int column, int width) {
        int[] characters = line.codePoints().toArray();
        int begin = Math.min(column - 1, characters.length);
        int end = Math.min(begin + width, characters.length);
        StringBuilder carets = new StringBuilder();
        for (int i = 0; i < begin; i++) {
            carets.append(characters[i] == '\t' ? "\t" : " ".repeat(cells(characters[i])));
        }
        int marked = 0;
        for (int i = begin; i < end; i++) {
            marked += cells(characters[i]);
        }
        return carets.append("^".repeat(Math.max(1, marked))).toString();
    }

    /** Cells that a character takes: 0 for combining and format characters, 2 for wide ones. */
    private static int cells(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    /** The wide blocks of Unicode's East Asian Width, and the emoji planes. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
