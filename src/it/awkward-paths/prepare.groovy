// Windows line ends, a byte-order mark, and a name that is not ASCII.
def yaml = '''\
network: ωμέγα
input: {csv: inputs.csv}
layers:
  - linear: {units: 2, name: "größe"}
  - tanh
  - linear: 1
initialize: {weights: normal}
loss: least-squares
target: 1
'''
def bytes = ('\uFEFF' + yaml.replace('\n', '\r\n')).getBytes('UTF-8')
new File(basedir, 'src/main/nn/a folder/net 1.YAML').bytes = bytes
