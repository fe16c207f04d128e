def runs = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects')

// All mistakes of all files in one go, each at its place.
assert runs[1].contains('src/main/nn/misspelt.yaml:4:5: error: ')
assert runs[1].contains('    4 |   - linaer: 6')
assert runs[1].contains('linear')
assert runs[1].contains('src/main/nn/misspelt.yaml:6:13: error: ')
assert runs[1].contains('src/main/nn/misspelt.yaml:7:7: error: ')
assert runs[1] =~ /src\/main\/nn\/syntax\.yaml:\d+:\d+: error: /
assert runs[1] =~ /\d+ problems in 2 spec files; nothing was checked/

// What shows only when the specs are put together: shapes and classes.
assert runs[2] =~ /shapes\.yaml:4:\d+: error: /
assert runs[2] =~ /shapes\.yaml:12:5: error: .*com\.acme\.Missing/
assert runs[2].contains('2 problems in 1 spec file; nothing was checked')

assert !(runs[1] + runs[2] =~ /(?m)^\s+at io\.github/)
assert !new File(basedir, 'target/nn').exists()
