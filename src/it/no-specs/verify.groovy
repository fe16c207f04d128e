def log = new File(basedir, 'build.log').text
def runs = log.split('Scanning for projects')
assert runs[1].count('Nothing to do: no spec in src/main/nn.') == 3
assert runs[2].contains('Nothing to do: no spec in src/main/nn; nn.failIfNoSpecs asks for one')
assert runs[3].contains('nn.specs names what does not exist: nowhere/*.yaml (in ')
assert runs[4].contains('Skipped: nn.skip is set.')
assert !new File(basedir, 'target/nn').exists()
