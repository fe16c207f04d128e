package com.acme;

/** Something to compile. */
public final class Anything {}
