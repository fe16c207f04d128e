"""Writes networks.json: networks of many kinds evaluated and differentiated by NumPy: python3 networks.py > networks.json

Weights and biases are drawn in network order from RandomState(seed).normal(0, std), then the input, then the target.
Forward, backward and all formulas are written out here independently of the Java code.
"""
import json
import sys

import numpy as np
from scipy.special import erfc, expit, log_softmax, softmax

np.seterr(all="ignore")
L, A = 1.0507009873554804934193349852946, 1.6732632423543772848170429916717
C, K3 = np.sqrt(2 / np.pi), 0.044715


def cdf(x):
    return erfc(-x / np.sqrt(2)) / 2


def gelu_tanh_slope(x):
    t = np.tanh(C * (x + K3 * x**3))
    return (1 + t) / 2 + x * (1 - t * t) / 2 * C * (1 + 3 * K3 * x * x)


ACTIVATIONS = {
    "identity": (lambda x: x, np.ones_like),
    "relu": (lambda x: x.clip(0), lambda x: (x >= 0) * 1.0),
    "leaky-relu": (lambda x: np.where(x < 0, 0.01 * x, x), lambda x: np.where(x < 0, 0.01, 1.0)),
    "elu": (lambda x: np.where(x < 0, np.expm1(x), x), lambda x: np.where(x < 0, np.exp(x), 1.0)),
    "selu": (lambda x: L * np.where(x < 0, A * np.expm1(x), x), lambda x: L * np.where(x < 0, A * np.exp(x), 1.0)),
    "gelu": (lambda x: x * cdf(x), lambda x: cdf(x) + x * np.exp(-x * x / 2) / np.sqrt(2 * np.pi)),
    "gelu-tanh": (lambda x: x * (1 + np.tanh(C * (x + K3 * x**3))) / 2, gelu_tanh_slope),
    "silu": (lambda x: x * expit(x), lambda x: expit(x) * (1 + x * expit(-x))),
    "softplus": (lambda x: np.logaddexp(0, x), expit),
    "sigmoid": (expit, lambda x: expit(x) * expit(-x)),
    "tanh": (np.tanh, lambda x: 1 / np.cosh(x) ** 2),
    "softsign": (lambda x: x / (1 + abs(x)), lambda x: 1 / (1 + abs(x)) ** 2),
    "sin": (np.sin, np.cos),
    "cos": (np.cos, lambda x: -np.sin(x)),
    "exp": (np.exp, np.exp),
}


def huber(r):
    return np.where(abs(r) <= 1, r * r / 2, abs(r) - 0.5)


def bce(f, y):
    return -(y * np.log(f) + (1 - y) * np.log1p(-f))


LOSSES = {  # value of one term and its derivative; softmax-cross-entropy couples the outputs
    "least-squares": (lambda f, y: (f - y) ** 2, lambda f, y: 2 * (f - y)),
    "l1": (lambda f, y: abs(f - y), lambda f, y: np.sign(f - y)),
    "huber": (lambda f, y: huber(f - y), lambda f, y: np.clip(f - y, -1, 1)),
    "binary-cross-entropy": (bce, lambda f, y: (1 - y) / (1 - f) - y / f),
    "binary-cross-entropy-from-logits": (lambda f, y: np.logaddexp(0, f) - f * y, lambda f, y: expit(f) - y),
    "softmax-cross-entropy": (lambda f, y: -y * log_softmax(f, axis=0), lambda f, y: softmax(f, axis=0) * y.sum(0) - y),
}


def target_of(loss, rs, shape):
    if loss == "softmax-cross-entropy":
        return np.eye(shape[0])[:, rs.randint(0, shape[0], shape[1])]
    return rs.random_sample(shape) if loss.startswith("binary") else rs.normal(size=shape)


def case(seed, inputs, widths, activations, loss, reduction, examples, std):
    rs = np.random.RandomState(seed)
    parameters, h = [], None
    width = inputs
    for units in widths:
        parameters += [rs.normal(0, std, (units, width)), rs.normal(0, std, (units, 1))]
        width = units
    x = rs.normal(size=(inputs, examples))
    hs, fs, h = [], [], x
    for k in range(len(widths)):
        hs.append(h)
        fs.append(parameters[2 * k] @ h + parameters[2 * k + 1])
        h = ACTIVATIONS[activations[k]][0](fs[k])
    y = target_of(loss, rs, h.shape)
    terms = h.shape[1] if loss == "softmax-cross-entropy" else h.size
    scale = 1 / terms if reduction == "mean" else 1.0
    value, slope = LOSSES[loss]
    g = slope(h, y) * scale
    gradients = []
    for k in reversed(range(len(widths))):
        g = g * ACTIVATIONS[activations[k]][1](fs[k])
        gradients = [g @ hs[k].T, g.sum(1, keepdims=True)] + gradients
        g = parameters[2 * k].T @ g
    return dict(seed=seed, inputs=inputs, widths=widths, activations=activations, loss=loss, reduction=reduction,
                examples=examples, std=std, target=y.tolist(), output=h.tolist(), value=float(np.sum(value(h, y)) * scale),
                gradients=[v.tolist() for v in gradients], input_gradient=g.tolist())


cases = []
for n, name in enumerate(ACTIVATIONS):
    cases.append(case(n, 2, [5, 4, 2], [name, name, "identity"], "least-squares", "sum", 3, 0.6))
for n, loss in enumerate(LOSSES):
    for reduction in ("sum", "mean"):
        for examples in (1, 6):
            last = "sigmoid" if loss == "binary-cross-entropy" else "identity"
            cases.append(case(100 + n, 3, [6, 3], ["tanh", last], loss, reduction, examples, 0.9))
cases.append(case(2**31 + 5, 1, [7] * 9 + [1], ["relu"] * 9 + ["identity"], "least-squares", "sum", 5, 0.6))
cases.append(case(2**32 - 1, 7, [11, 3, 13, 5], ["silu", "gelu", "elu", "identity"], "huber", "sum", 9, 0.4))
cases.append(case(7, 1, [1], ["identity"], "least-squares", "mean", 1, 1.0))
cases.append(case(8, 4, [3], ["softplus"], "l1", "mean", 2, 1.0))
json.dump({"recipe": "networks.py with NumPy " + np.__version__, "cases": cases}, sys.stdout)
print()
