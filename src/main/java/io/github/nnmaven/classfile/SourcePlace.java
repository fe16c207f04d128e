package io.github.nnmaven.classfile;

/**
 * Where a method is written.
 *
 * @param className binary name of the class that declares it
 * @param method    its name
 * @param file      path of the source file, as good as it is known: {@code com/acme/Model.java} when only the class file tells;
 *     empty when not even that does
 * @param line      first line of its code, or 0 when the class file does not tell
 */
public record SourcePlace(String className, String method, String file, int line) {
    /** {@code Model.java}, or empty. */
    public String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** {@code Model.java:12}, or the class when the class file does not tell. */
    public String brief() {
        String name = fileName();
        return name.isEmpty() ? className : line == 0 ? name : name + ":" + line;
    }
}
