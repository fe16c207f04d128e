package io.github.nnmaven.spec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Bytes to text: UTF-8, with or without a byte-order mark, of printable characters. What comes before the first bad byte or
 * character is kept, so that the problem can show its line.
 */
final class SpecText {
    static final int MOST_BYTES = 32 << 20;

    private static final String SAVE = "Save the file as UTF-8.";
    private static final int MARK = 0xFEFF;

    private SpecText() {}

    /** The file's text, and in the problems why it cannot be used, if so. */
    static Problems decode(String path, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return tooLarge(path);
        }
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, text, true);
        String decoded = withoutMark(text.flip().toString());
        if (result.isError() || isSixteenBit(bytes)) {
            return wrongEncoding(path, decoded, bytes, in.position());
        }
        return printable(path, decoded);
    }

    private static Problems tooLarge(String path) {
        Problems problems = new Problems(SpecSource.of(path, ""));
        problems.add(
                ProblemId.FILE_TOO_LARGE,
                new Location(path, 1, 1, 1),
                "expected a spec of at most " + (MOST_BYTES >> 20) + " MiB, but got more",
                "Keep many numbers in a CSV file and name it with csv: FILE, or draw them with normal or uniform.");
        return problems;
    }

    private static Problems wrongEncoding(String path, String decoded, byte[] bytes, int position) {
        boolean sixteen = isSixteenBit(bytes);
        SpecSource source = SpecSource.of(path, sixteen ? "" : decoded);
        Problems problems = new Problems(source);
        String came = sixteen
                ? "a file in UTF-16 or UTF-32"
                : "the byte 0x" + Integer.toHexString(bytes[position] & 0xFF) + ", which cannot stand here";
        problems.add(
                ProblemId.ENCODING, source.atIndex(source.text().length()), "expected UTF-8, but got " + came, SAVE);
        return problems;
    }

    private static Problems printable(String path, String decoded) {
        Problems problems = new Problems(SpecSource.of(path, decoded));
        String text = problems.source().text();
        int index = 0;
        while (index < text.length()) {
            int character = text.codePointAt(index);
            if (!StreamReader.isPrintable(character) || character == MARK) {
                problems.add(
                        ProblemId.UNPRINTABLE_CHARACTER,
                        problems.source().atIndex(index),
                        "expected printable characters, but got U+" + hex(character),
                        "Delete the character; in a text in double quotes it can be written as \\u" + hex(character)
                                + ".");
                return problems;
            }
            index += Character.charCount(character);
        }
        return problems;
    }

    /** Starts with the byte-order mark of UTF-16 or UTF-32, or has a zero among its first four bytes. */
    private static boolean isSixteenBit(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        boolean zero = false;
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            zero |= bytes[i] == 0;
        }
        return first == 0xFEFF || first == 0xFFFE || zero;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static String hex(int character) {
        String digits = Integer.toHexString(character);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
