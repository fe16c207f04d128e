import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def runs = log.split('Scanning for projects')
assert runs[1].contains('2 subjects checked; report: target/nn/gradcheck/index.html')
assert runs[2].contains('com.acme.Swish')
assert runs[2].contains('run `mvn compile nn:gradcheck`')
