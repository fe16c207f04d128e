package io.github.nnmaven.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** SHA-256 of several parts, each with its length, so that nothing can move from one part to the next. */
final class Digest {
    private final MessageDigest digest = sha256();

    Digest add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    /** A jar by its size and the CRC-32 of its bytes, which even a JVM that has just started computes at once. */
    Digest addQuickly(Path jar) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return add(jar.getFileName() + " " + bytes.length + " " + sum.getValue());
    }

    /** A jar's content; of a folder all files in it, with their names; nothing of what does not exist. */
    Digest addContent(Path entry) throws IOException {
        if (Files.isRegularFile(entry)) {
            return add(String.valueOf(entry.getFileName())).add(Files.readAllBytes(entry));
        }
        if (Files.isDirectory(entry)) {
            for (Path file : filesIn(entry)) {
                add(entry.relativize(file).toString()).add(Files.readAllBytes(file));
            }
        }
        return this;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    byte[] bytes() {
        return digest.digest();
    }

    String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    static String of(String text) {
        return new Digest().add(text).hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
