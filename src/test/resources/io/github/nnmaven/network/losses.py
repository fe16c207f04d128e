"""Writes losses.txt, losses and derivatives far out with 50 digits rounded to doubles: python3 losses.py > losses.txt

A line is: loss, output(s), target(s), value, derivative(s); several numbers are separated by commas. Needs mpmath.
"""
from mpmath import exp, log, log1p, mp, mpf, sign

mp.dps = 1000


def huber(f, y):
    r = f - y
    return (r * r / 2, r) if abs(r) <= 1 else (abs(r) - mpf(1) / 2, sign(r))


def bce(f, y):
    return -y * log(f) - (1 - y) * log(1 - f), (1 - y) / (1 - f) - y / f


def logits(z, y):
    return log1p(exp(z)) - z * y, 1 / (1 + exp(-z)) - y


def line(name, outputs, targets, value, derivatives):
    join = lambda vs: ",".join(repr(float(v)) for v in vs)
    print(name, join(outputs), join(targets), repr(float(value)), join(derivatives))


RESIDUALS = [(0.3, 0.1), (2, -1), (-5, 1e8), (1e-9, 0), (0.5, 1.5), (1e150, -1e150), (-3, -3)]
for f, y in RESIDUALS:
    a, b = mpf(f), mpf(y)
    line("least-squares", [f], [y], (a - b) ** 2, [2 * (a - b)])
    line("l1", [f], [y], abs(a - b), [sign(a - b)])
    line("huber", [f], [y], *(lambda v: (v[0], [v[1]]))(huber(a, b)))
for p in [1e-300, 1e-9, 0.1, 0.5, 0.9, 1 - 2.0**-50]:
    for y in [1e-3, 0.25, 0.5, 1 - 2.0**-10]:
        value, derivative = bce(mpf(p), mpf(y))
        line("binary-cross-entropy", [p], [y], value, [derivative])
for z in [-800, -300.5, -40, -2, 0, 1e-9, 3, 36, 50, 700, 1e6]:
    for y in [0, 0.25, 1]:
        value, derivative = logits(mpf(z), mpf(y))
        line("binary-cross-entropy-from-logits", [z], [y], value, [derivative])
for z, y in [([0, 0], [1, 0]), ([1, 2, 3], [0, 0, 1]), ([800, -800, 3], [1, 0, 0]), ([800, -800, 3], [0, 1, 0]),
             ([1e5, 1e5 + 50, -4], [0, 1, 0]), ([2, 2.5, 1], [0.2, 0.5, 0.3]), ([-1e4, -1e4 - 3], [1, 0]),
             ([60, 0, 0], [1, 0, 0]), ([5], [1])]:
    zs, ys = [mpf(v) for v in z], [mpf(v) for v in y]
    top = max(zs)
    total = sum(exp(v - top) for v in zs)
    lse = log(total) + top
    line("softmax-cross-entropy", z, y, sum(t * (lse - v) for v, t in zip(zs, ys)),
         [exp(v - lse) * sum(ys) - t for v, t in zip(zs, ys)])
