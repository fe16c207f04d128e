import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects')
assert runs.length == 5

// Swish stands in the network; the others stand nowhere.
assert runs[1].contains('3 gradients in target/classes that no spec checks:')
assert runs[1].contains('Losses.squared/squaredDerivative (Losses.java:11)')
assert runs[1].contains('Rosenbrock.value/gradient (Rosenbrock.java:11)')
assert !runs[1].contains('Swish')
assert runs[1].contains('3 specs written to target/nn/suggested.yaml, 2 to be run as they are: mvn nn:gradcheck -Dnn.specs=target/nn/suggested.yaml')

def yaml = new File(basedir, 'target/nn/suggested.yaml').text
assert yaml.contains('''function: com.acme.Rosenbrock
name: Rosenbrock
value: value
gradient: gradient
at: {normal: {size: 2, count: 2, seed: 1}}
''')
assert yaml.contains('''# function: "com.acme.Dense(inputs)"
''')
assert yaml.contains('#   weights: {field: weights, gradient: {field: weightGradients}}')

assert runs[2].contains('nn.suggestions names src/main/nn/swish.yaml, which exists, and nothing is overwritten')
assert new File(basedir, 'src/main/nn/swish.yaml').text.startsWith('network: swish')

def sentence = '3 gradients in target/classes are not checked by any spec: Dense.forward/backward (Dense.java:23), '
assert runs[3].contains(sentence)
assert runs[3].contains('1 subject checked')
assert runs[4] =~ /(?s)BUILD FAILURE.*3 gradients in target\/classes are not checked by any spec: .*; mvn nn:suggest writes the specs/

def unchecked = new JsonSlurper().parse(new File(basedir, 'target/nn/gradcheck.json')).unchecked
assert unchecked.collect { it.name } == ['Dense.forward/backward', 'Losses.squared/squaredDerivative', 'Rosenbrock.value/gradient']
assert unchecked[2].line == 11
assert unchecked[2].spec.contains('function: com.acme.Rosenbrock')
assert new File(basedir, 'target/nn/summary.md').text.contains('Rosenbrock')
assert new File(basedir, 'target/nn/gradcheck/index.html').text.contains('Rosenbrock.value/gradient')
