def runs = new File(basedir, 'build.log').text.split('Scanning for projects')
assert runs[1].contains('throwing (src/main/nn/throwing.yaml:1) could not be evaluated: com.acme.Throwing.value(')
assert runs[1].contains(') threw java.lang.UnsupportedOperationException: not written yet (Throwing.java:5)')
assert runs[2] =~ /hanging \(src\/main\/nn\/hanging\.yaml:1\) could not be evaluated: still in com\.acme\.Hanging\.value \(Hanging\.java:[56]\) after 2 s; nn\.timeout sets the limit, 0 for none/
assert !(runs[1] + runs[2] =~ /(?m)^\s+at (io\.github|com\.acme)/)
