import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def runs = log.split('Scanning for projects')
assert runs.length == 4

// Spec, line, tensor, index and both values, in the message of the failed build.
def wrong = runs[1]
assert wrong.contains('1 of 1 subject fails the gradient check:')
assert wrong =~ /swish \(src\/main\/nn\/swish.yaml:2, com\.acme\.Swish\.derivative \(Swish\.java:\d+\)\) has a wrong gradient: linear0\.weights\[0,0\]: claimed -?\d+\.\d+.*, but the numeric derivative is -?\d+\.\d+/
assert wrong.contains('first wrong layer: Swish1 at src/main/nn/swish.yaml:8')
assert wrong.contains('Report: target/nn/gradcheck/index.html')
assert wrong.contains('MojoFailureException')
assert !(wrong =~ /(?m)^\s+at io\.github/)

assert runs[2].contains('Skipped: nn.skip is set.')
assert runs[3].contains('1 subject checked')

def swish = new JsonSlurper().parse(new File(basedir, 'target/nn/gradcheck.json')).subjects[0]
assert swish.verdict == 'fail'
def tensors = swish.points[0].tensors.collectEntries { [it.name, it] }
assert tensors['linear0.weights'].mismatched == 8
assert tensors['linear1.weights'].mismatched == 0 // behind the wrong activation all is right
assert tensors['linear1.weights'].verified == 8
