import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects')
assert runs[1].contains('leaving (src/main/nn/1-leaving.yaml:1) could not be evaluated: com.acme.Leaving.value (Leaving.java:5) called System.exit(3)')
assert runs[1].contains('halting (src/main/nn/2-halting.yaml:1) could not be evaluated: its code ended the JVM with exit code 7')
assert runs[1] =~ /looping \(src\/main\/nn\/3-looping\.yaml:1\) could not be evaluated: still in com\.acme\.Looping\.value \(Looping\.java:[678]\) after 3 s/
assert runs[1].contains('greedy (src/main/nn/4-greedy.yaml:1) could not be evaluated: out of memory in com.acme.Greedy.value (Greedy.java:')
assert runs[1].contains('4 of 5 subjects fail the gradient check')
assert runs[1] =~ /The project's code has printed \d+ lines; -X shows them\./
assert !(runs[1] =~ /(?m)^\s+at (io\.github|com\.acme)/)

assert runs[2].contains('right: unchanged since it passed, not run again (-Dnn.force runs all)')
assert runs[2].contains('1 subject checked')
assert !runs[2].contains('has printed')
assert !runs[3].contains('unchanged since it passed')
assert runs[3].contains('has printed')
assert runs[4].contains('did not start, exit code 1 (nn.argLine is -XX:+NoSuchOption)')
assert !runs[4].contains('BUILD SUCCESS')

['gradcheck.json', 'gradcheck/index.html', 'init-report.json', 'init-report/index.html', 'trace.json'].each {
    assert new File(basedir, "target/here/$it").text == new File(basedir, "target/forked/$it").text
}
assert new JsonSlurper().parse(new File(basedir, 'target/forked/gradcheck.json')).verdict == 'pass'
assert !new File(basedir, 'target/nn').list().any { it.startsWith('fork') }

assert runs[7].contains('nn.classpath=test adds the test classes')
assert runs[8].contains('1 subject checked')
