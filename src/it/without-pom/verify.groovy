import groovy.json.JsonSlurper

def result = new JsonSlurper().parse(new File(basedir, 'target/nn/gradcheck.json'))
assert result.subjects*.name == ['without-pom']
assert result.subjects[0].source == 'net.yaml:1'
def runs = new File(basedir, 'build.log').text.split('Scanning for projects')
assert runs[1].contains('1 subject checked; report: target/nn/gradcheck/index.html')
assert ['nn:gradcheck', 'nn:init-report', 'nn:trace', 'nn:help'].every { runs[2].contains(it) }
