package com.acme;

/** The sine, for those who cannot see the libraries of Maven and of its plugins. */
public final class Lonely {
    static {
        requireUnseen("org.apache.commons.math3.util.FastMath");
        requireUnseen("org.apache.maven.plugin.Mojo");
        requireUnseen("io.github.nnmaven.gradcheck.Subject");
    }

    public double value(double x) {
        if (Thread.currentThread().getContextClassLoader() != Lonely.class.getClassLoader()) {
            throw new IllegalStateException("the context class loader is another one");
        }
        return Math.sin(x);
    }

    public double derivative(double x) {
        return Math.cos(x);
    }

    private static void requireUnseen(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException unseen) {
            return;
        }
        throw new IllegalStateException(name + " is visible");
    }
}
