import groovy.json.JsonSlurper

['target/nn', 'target/with spaces'].each { folder ->
    def result = new JsonSlurper().parse(new File(basedir, "$folder/gradcheck.json"), 'UTF-8')
    assert result.subjects*.name == ['\u03c9\u03bc\u03ad\u03b3\u03b1']
    assert result.subjects[0].source =~ '^src/main/nn/a folder/.* 1.YAML:1$'
    assert result.subjects[0].verdict == 'pass'
    assert new File(basedir, "$folder/gradcheck/index.html").getText('UTF-8').contains('\u03c9\u03bc\u03ad\u03b3\u03b1')
}
return true
