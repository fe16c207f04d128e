import groovy.json.JsonSlurper

// One hand-written gradient, a plugin block and four lines of spec: the build is red and says where to look.
def log = new File(basedir, 'build.log').text
def runs = log.split('Scanning for projects')
assert runs[1].count('Nothing to do: no network among the subjects, only functions: Rosenbrock.') == 2
assert runs[2].contains('1 of 1 subject fails the gradient check:')
def message = runs[2].readLines().find { it.contains('has a wrong gradient') }
assert message.contains('Rosenbrock (src/main/nn/rosenbrock.yaml:1, com.acme.Rosenbrock.gradient (Rosenbrock.java:11))')
assert message.contains('x[1]: at point 1 claimed -44.0, but the numeric derivative is -88.0')
assert runs[2].contains('  written in src/main/java/com/acme/Rosenbrock.java:[11,1] com.acme.Rosenbrock.gradient')
assert !log.contains('no known pattern')
assert !(log =~ /(?m)^\s+at io\.github/)

// From the first command to red in less than two minutes: Maven prints minutes only when there are some.
def time = runs[2] =~ /Total time:\s+(?:[\d.]+ s|(\d+):\d\d min)/
assert time.find()
assert (time.group(1) ?: '0') as int < 2

def subject = new JsonSlurper().parse(new File(basedir, 'target/nn/gradcheck.json')).subjects[0]
assert subject.name == 'Rosenbrock'
assert subject.verdict == 'fail'
assert subject.points.size() == 11
subject.points.each { point ->
    assert point.tensors.size() == 1
    assert point.tensors[0].verified == 1
    assert point.tensors[0].mismatches*.index == [[1]]
}
assert subject.code == [class: 'com.acme.Rosenbrock', method: 'gradient', file: 'src/main/java/com/acme/Rosenbrock.java',
    source: 'Rosenbrock.java', line: 11]

def finding = new JsonSlurper().parse(new File(basedir, 'target/nn/gradcheck.sarif')).runs[0].results[0]
assert finding.locations[0].physicalLocation.artifactLocation.uri.endsWith('src/main/java/com/acme/Rosenbrock.java')
assert finding.locations[0].physicalLocation.region.startLine == 11
assert finding.relatedLocations[0].physicalLocation.artifactLocation.uri.endsWith('src/main/nn/rosenbrock.yaml')
assert !new File(basedir, 'target/nn/trace.json').exists()
