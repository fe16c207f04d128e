package io.github.nnmaven.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signatures from Java source: {@code "static double f(double[] x, int i)"}. */
final class Signatures {
    private static final Pattern METHOD = Pattern.compile("(static )?(\\S+(?:<.*?>\\S*)?) (\\w+)\\((.*)\\)");

    private Signatures() {}

    static List<MemberSignature> of(String owner, String... methods) {
        return List.of(methods).stream().map(m -> of(owner, m)).toList();
    }

    static MemberSignature of(String owner, String method) {
        Matcher m = METHOD.matcher(method);
        if (!m.matches()) {
            throw new IllegalArgumentException(method);
        }
        List<String> types = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String parameter :
                m.group(4).isEmpty() ? new String[0] : m.group(4).split(", (?![^<]*>)")) {
            String[] parts = parameter.split(" (?=\\w+$)");
            types.add(full(parts[0]));
            if (parts.length > 1) {
                names.add(parts[1]);
            }
        }
        return new MemberSignature(owner, m.group(3), types, full(m.group(2)), m.group(1) != null, names);
    }

    private static String full(String type) {
        return type.replaceAll("\\b(List|Map)\\b", "java.util.$1")
                .replaceAll("\\b(Double|String|Object|Integer)\\b", "java.lang.$1")
                .replaceAll("\\b(RealVector|RealMatrix)\\b", "org.apache.commons.math3.linear.$1")
                .replaceAll("\\bPair\\b", "org.apache.commons.math3.util.Pair")
                .replaceAll(
                        "\\bDerivativeStructure\\b",
                        "org.apache.commons.math3.analysis.differentiation.DerivativeStructure")
                .replaceAll("\\b(Matrix|Result|Tensor|Request)\\b", "com.acme.$1");
    }
}
