import groovy.json.JsonSlurper

['library', 'application'].each { module ->
    def result = new JsonSlurper().parse(new File(basedir, "$module/target/nn/gradcheck.json"))
    assert result.verdict == 'pass'
    assert result.subjects*.name == [module]
    assert result.subjects[0].points[0].tensors.sum { it.verified } > 3
}

def log = new File(basedir, 'build.log').text
assert log.contains('Nothing to do: no spec in src/main/nn.') // the parent
assert !log.contains('not thread-safe')
