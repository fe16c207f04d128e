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
def name = System.getProperty('sun.jnu.encoding') == 'UTF-8' ? 'gr\u00f6\u00dfe 1.YAML' : 'net 1.YAML'
new File(basedir, "src/main/nn/a folder/$name").bytes = bytes
return true
