import groovy.json.JsonSlurper

/** Indices of a whole tensor. */
def all(int... shape) {
    shape.inject([[]]) { done, n -> done.collectMany { index -> (0..<n).collect { index + it } } }
}

// The twenty bugs: subject → tensor → exactly these entries, at whatever points.
def bugs = [
    'buggy-mlp'         : [w1: [[0, 1], [1, 1], [2, 1]], input: all(2), b2: all(2)],
    'buggy-convolution' : [bias: [[]], kernel: all(3, 3) - [[1, 1]], image: (0..3).collect { [3, it] } + (0..5).collect { [4, it] }],
    'buggy-lstm'        : [b: [[4], [5]], wh: all(8, 2), sequence: [[0, 0], [0, 1]]],
    'buggy-batch-norm'  : [gamma: all(2), x: all(5, 2), beta: all(2)],
    'buggy-softmax-loss': [logits: all(3, 4)],
    'buggy-penalty'     : [it: [[0]]],
    'buggy-elu'         : [it: [[]]],
    'buggy-gelu'        : [it: [[]]],
    'buggy-oscillation' : [it: [[1], [3]]],
    'buggy-yield-curve' : [it: [[3, 1], [4, 1], [0, 2]]],
]
assert bugs.values().sum { it.size() } + 2 == 20 // the two curve fits have two bugs in one tensor each

def log = new File(basedir, 'build.log').text
def runs = log.split('Scanning for projects')
assert runs[1].contains('10 subjects checked')
assert runs[2].contains('10 of 20 subjects fail the gradient check:')
assert !(log =~ /(?m)^\s+at io\.github/)

def subjects = new JsonSlurper().parse(new File(basedir, 'target/nn/gradcheck.json')).subjects
subjects.each { subject ->
    def found = [:].withDefault { [] as Set }
    subject.points.each { point ->
        point.tensors.each { tensor -> found[tensor.name].addAll(tensor.mismatches*.index) }
    }
    found = found.findAll { it.value }
    def expected = bugs.getOrDefault(subject.name, [:]).collectEntries { [it.key, it.value as Set] }
    // the name of the only argument is in the class file or not
    assert (expected.containsKey('it') ? found.values() as List == [expected.it] : found == expected): subject.name
    assert subject.verdict == (expected ? 'fail' : 'pass')
    assert subject.code.file.startsWith('src/main/java/com/acme/') && subject.code.line > 0
    assert !expected || runs[2] =~ /${subject.name} \(.*has a wrong gradient/
}
assert subjects.size() == 20
