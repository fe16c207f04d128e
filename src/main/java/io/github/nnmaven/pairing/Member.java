package io.github.nnmaven.pairing;

/** A method with its name taken apart. */
record Member(MemberSignature signature, MemberName name) {
    static Member of(MemberSignature signature) {
        return new Member(signature, MemberName.of(signature.name()));
    }
}
