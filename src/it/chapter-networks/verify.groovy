import groovy.json.JsonSlurper

def json = { file -> new JsonSlurper().parse(new File(file)) }
def result = { name -> json("$basedir/target/nn/${name}.json").subjects.collectEntries { [it.name, it] } }
def golden = { name -> json("$basedir/../../../src/test/resources/chapter/chapter-${name}.json") }
def near = { actual, expected, tolerance ->
    assert actual.size() == expected.size()
    [actual, expected].transpose().each { a, e -> assert Math.abs(a - e) <= tolerance * Math.abs(e) }
}

// Every gradient is right, and by the chapter's rule each of the 12 tensors says so.
def checked = result('gradcheck')
assert checked.size() == 8
assert checked.values().every { it.verdict == 'pass' }
def total = { name, key -> checked[name].points[0].tensors.findAll { it.name != 'input' }.sum { it[key] } }
assert total('toy-model', 'verified') == 8
assert total('backpropagation', 'verified') == 187 - 129 && total('backpropagation', 'zero') == 129
assert total('backpropagation-notebook', 'verified') == 187 - 133
assert checked['backpropagation-notebook'].method == 'chapter'
['initialization-50x80', 'he-fan-in', 'he-fan-in-notes', 'he-fan-out'].each {
    assert total(it, 'verified') + total(it, 'zero') + total(it, 'kink') == 317761
}

// The toy model's three steps.
def traced = result('trace')
def toy = golden('toy')
def value = { steps, key -> steps.collectEntries { [it.symbol, it[key][0][0]] } }
def forward = value(traced['toy-model'].forward, 'values')
near(['f0', 'h1', 'f1', 'h2', 'f2', 'h3', 'f3'].collect { forward[it] },
     ['f0', 'h1', 'f1', 'h2', 'f2', 'h3', 'f3'].collect { toy.forward[it] }, 1e-13)
def backward = value(traced['toy-model'].backward, 'gradient')
near(toy.d_loss_d.keySet().collect { backward[it] }, toy.d_loss_d.values() as List, 1e-13)
def gradient = value(traced['toy-model'].tensors, 'gradient')
near(toy.gradient.keySet().collect { gradient[it] }, toy.gradient.values() as List, 1e-13)
near([traced['toy-model'].loss], [toy.forward.l_i], 1e-13)

// The 5 × 6 networks in both draw orders.
near([traced['backpropagation'].loss, traced['backpropagation-notebook'].loss],
     [150.7582062045912, 327.3709427081906], 1e-13) // NumPy 1.24, seed 0

// The studies: forward layers 0..K, backward layers 1..K-1.
def studied = result('init-report')
def std = { name, direction -> studied[name].variants[0][direction].layers*.std }
near(std('initialization-5x8', 'forward'), golden('forward-K5-D8').std_hidden_layers_0_to_K, 1e-10)
near(std('initialization-50x80', 'forward'), golden('forward-K50-D80').std_hidden_layers_0_to_K, 1e-10)
near(std('he-fan-in-notes', 'forward'), golden('forward-K50-D80-He').std_hidden_layers_0_to_K, 1e-10)
near(std('he-fan-in', 'forward'),
     golden('forward-K50-D80-He').'std_hidden_layers_0_to_K_with_own_data_drawn_after_own_weights', 1e-10)
def inner = { name -> golden(name).'std_dl_df_layers_0_to_K-1'.drop(1) }
near(std('initialization-5x8', 'backward'), inner('backward-K5-D8'), 1e-10)
near(std('initialization-50x80', 'backward'), inner('backward-K50-D80'), 1e-10)
near(std('he-fan-out', 'backward'), inner('backward-K50-D80-He'), 1e-10)
assert studied['initialization-50x80'].variants[0].forward.verdict == 'exploding'
assert studied['initialization-50x80'].variants[0].backward.verdict == 'exploding'

// What the terminal says.
def runs = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects')
assert runs[1].count('Success! Derivatives match.') == 12
assert runs[1].contains('8 subjects checked; report: target/nn/gradcheck/index.html, target/nn/gradcheck.json')
assert runs[1].contains('8 initializations studied; report: target/nn/init-report/index.html')
assert runs[1].contains('0.981 0.811 1.472 4.547 8.896')
assert runs[1].contains('446.654 340.657 109.132 56.472')

// Same inputs, same bytes.
def files = ['init-report.json', 'trace.json', 'init-report/index.html']
assert files.every { new File(basedir, "target/nn/$it").bytes == new File(basedir, "target/again/$it").bytes }
def again = json("$basedir/target/again/gradcheck.json").subjects
assert again.size() == 1 && again[0] == checked['he-fan-in']

// The gate of the study.
assert runs[4].contains('nn.failOnInit refuses 2 verdicts:')
assert runs[4].contains('initialization-5x8 (src/main/nn/initialization-5x8.yaml:4): exploding: forward')

// It says what the first screen says.
def refused = (runs[4] =~ /initialization-5x8 \(.*?\): exploding: (.*)/).collect { it[1].trim() }.unique()
def gated = new File(basedir, 'target/gate/init-report/index.html').getText('UTF-8')
assert refused.size() == 2
assert refused.every { gated.contains("<p>${it[0].toUpperCase()}${it.substring(1)}</p>") }
