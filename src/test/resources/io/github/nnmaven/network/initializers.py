"""Writes initializers.txt, first values of tensors by NumPy: python3 initializers.py > initializers.txt

A line is: initializer, rows (units), columns (inputs), seed, values row by row, separated by commas.
"""
import numpy as np


def orthogonal(rs, rows, columns, gain):  # as torch.nn.init.orthogonal_
    a = rs.normal(size=(rows, columns))
    q, r = np.linalg.qr(a if rows >= columns else a.T)
    q = q * np.sign(np.diag(r))
    return gain * (q if rows >= columns else q.T)


KINDS = {
    "normal": lambda rs, m, n: rs.normal(2.0, 0.5, (m, n)),
    "normal-of-variance": lambda rs, m, n: rs.normal(size=(m, n)) * np.sqrt(0.3),
    "uniform": lambda rs, m, n: rs.uniform(-2.0, 3.0, (m, n)),
    "he-fan-in": lambda rs, m, n: rs.normal(size=(m, n)) * np.sqrt(2 / n),
    "he-fan-out": lambda rs, m, n: rs.normal(size=(m, n)) * np.sqrt(2 / m),
    "he-uniform": lambda rs, m, n: rs.uniform(-np.sqrt(6 / n), np.sqrt(6 / n), (m, n)),
    "glorot-normal": lambda rs, m, n: rs.normal(size=(m, n)) * np.sqrt(2 / (m + n)),
    "glorot-uniform": lambda rs, m, n: rs.uniform(-np.sqrt(6 / (m + n)), np.sqrt(6 / (m + n)), (m, n)),
    "lecun-normal": lambda rs, m, n: rs.normal(size=(m, n)) * np.sqrt(1 / n),
    "lecun-uniform": lambda rs, m, n: rs.uniform(-np.sqrt(3 / n), np.sqrt(3 / n), (m, n)),
    "orthogonal": lambda rs, m, n: orthogonal(rs, m, n, 1.5),
}
print("# by initializers.py with NumPy", np.__version__)
for name, make in KINDS.items():
    for rows, columns in [(3, 2), (2, 5), (4, 4)]:
        values = make(np.random.RandomState(11), rows, columns)
        print(name, rows, columns, 11, ",".join(repr(float(v)) for v in values.ravel()))
