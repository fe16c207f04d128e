def runs = new File(basedir, 'build.log').text.split('Scanning for projects')
assert runs[1].contains('1 subject checked')
assert runs[1].contains('net-two: ')
assert !runs[1].contains('net-one: ')
assert runs[2].contains('Nothing to do: nn.only chooses none of the subjects net-one, net-two.')
assert runs[3].contains('nn.failOn does not know "kinks"; legal are mismatch, non-finite, misuse, error, vacuous, unverifiable, kink, unexercised, unchecked, or none')
assert runs[4].contains('"sideways"')
assert runs[4].contains('chapter')
assert runs[5].contains('nn.timeout must be 0 or more, but is -1')
assert runs[6].contains('nn.failOnInit does not know "explode"; legal are exploding, vanishing, drift, dead, non-finite, inconclusive, or none')
assert ['nn.specs', 'nn.only', 'nn.skip', 'nn.outputDirectory', 'nn.failOn', 'nn.failIfNoSpecs', 'nn.method', 'nn.rtol', 'nn.atol',
 'nn.step', 'nn.seed', 'nn.threads', 'nn.budget', 'nn.timeout'].every { runs[7].contains("User property: $it") }
