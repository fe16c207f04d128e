package io.github.nnmaven.fork;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds the part of a spec file that one of its documents stands in. */
final class Documents {
    private Documents() {}

    /**
     * The lines of the document at a place, markers included, with the number of the first: {@code 3: network: …}. A file with
     * directives is taken whole, since they may belong to any document.
     *
     * @param line counted from 1
     */
    static String at(byte[] file, int line) {
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        if (lines.stream().anyMatch(text -> text.startsWith("%"))) {
            return String.join("\n", lines);
        }
        int from = Math.min(line, lines.size()) - 1;
        while (from > 0 && !isMarker(lines.get(from))) {
            from--;
        }
        int to = Math.min(line, lines.size());
        while (to < lines.size() && !isMarker(lines.get(to))) {
            to++;
        }
        return from + ": " + String.join("\n", lines.subList(Math.max(0, from), to));
    }

    /** No text of a document may look like that, not even in quotes or in a block. */
    private static boolean isMarker(String line) {
        return line.equals("---") || line.startsWith("--- ") || line.startsWith("---\t");
    }
}
