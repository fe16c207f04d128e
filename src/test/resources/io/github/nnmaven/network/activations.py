"""Writes activations.txt, values and derivatives with 50 digits rounded to doubles: python3 activations.py > activations.txt

A line is: activation, x, value, derivative. Needs mpmath.
"""
from mpmath import cos, cosh, erfc, exp, expm1, inf, log1p, mp, mpf, pi, sin, sqrt, tanh

mp.dps = 1500  # tanh forms cancel: 1 + tanh(-300) needs hundreds of digits


def sigmoid(x):
    return 1 / (1 + exp(-x))


def phi(x):
    return erfc(-x / sqrt(2)) / 2


def density(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


LAMBDA = mpf("1.0507009873554804934193349852946")
ALPHA = mpf("1.6732632423543772848170429916717")
C = sqrt(2 / pi)
K = mpf("0.044715")


def u(x):
    return C * (x + K * x**3)


# Kinks are left to tests of their own: at 0 the derivative is that of the right side.
ACTIVATIONS = {
    "identity": (lambda x: x, lambda x: 1),
    "relu": (lambda x: max(x, 0), lambda x: 1 if x >= 0 else 0),
    "leaky-relu": (lambda x: x if x >= 0 else mpf(0.01) * x, lambda x: 1 if x >= 0 else mpf(0.01)),
    "elu": (lambda x: x if x >= 0 else expm1(x), lambda x: 1 if x >= 0 else exp(x)),
    "selu": (lambda x: LAMBDA * x if x >= 0 else LAMBDA * ALPHA * expm1(x),
             lambda x: LAMBDA if x >= 0 else LAMBDA * ALPHA * exp(x)),
    "gelu": (lambda x: x * phi(x), lambda x: phi(x) + x * density(x)),
    "gelu-tanh": (lambda x: x * sigmoid(2 * u(x)),
                  lambda x: sigmoid(2 * u(x)) + x * sigmoid(2 * u(x)) * sigmoid(-2 * u(x)) * 2 * C * (1 + 3 * K * x**2)),
    "silu": (lambda x: x * sigmoid(x), lambda x: sigmoid(x) * (1 + x * sigmoid(-x))),
    "softplus": (lambda x: log1p(exp(x)), sigmoid),
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * sigmoid(-x)),
    "tanh": (tanh, lambda x: 1 / cosh(x) ** 2),
    "softsign": (lambda x: x / (1 + abs(x)), lambda x: 1 / (1 + abs(x)) ** 2),
    "sin": (sin, cos),
    "cos": (cos, lambda x: -sin(x)),
    "exp": (exp, exp),
}

MAGNITUDES = [1e-300, 1e-20, 1e-8, 1e-5, 1e-3, 0.05, 0.1, 0.25, 0.5, 0.7, 0.9, 1, 1.1, 1.5, 1.7, 2, 2.5, 3, 4, 5, 6.3, 7.5, 10,
              12.6, 15, 18.9, 20, 22.3, 25, 27.7, 30, 33.3, 36, 36.9, 37.4, 37.9, 38.4, 38.6, 40, 50, 77.7, 100, 300, 350.5,
              500, 700, 708, 709.5, 710, 744, 745, 746, 750, 752, 800, 999.9, 1000]
POINTS = [s * m for m in MAGNITUDES for s in (1, -1)]


def rounded(v):
    v = mpf(v)
    return "Infinity" if v > mpf(2) ** 1024 else repr(float(v))


print("# by activations.py with mpmath")
for name, (value, derivative) in ACTIVATIONS.items():
    for x in POINTS:
        print(name, repr(float(x)), rounded(value(mpf(x))), rounded(derivative(mpf(x))))
