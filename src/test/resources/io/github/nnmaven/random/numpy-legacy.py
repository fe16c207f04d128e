"""Writes numpy-legacy.txt, the golden sample of NumPy's legacy generator: python3 numpy-legacy.py > numpy-legacy.txt

A line is: kind, seed, values. CRC-32 is that of zlib over little-endian bytes.
"""
import sys
import zlib

import numpy as np

MILLION = 1_000_000
CHECKSUM_SEEDS = [0, 1, 42, 5489, 2**31 - 1, 2**31, 2**31 + 12345, 2**32 - 1]
WORD_SEEDS = [0, 1, 2, 7, 42, 2015, 5489, 19650218, 123456789, 2**30, 2**31 - 2, 2**31 - 1, 2**31, 2**31 + 1,
              2**31 + 12345, 3 * 2**30, 3735928559, 4000000000, 2**32 - 2, 2**32 - 1]


def words(seed, count):
    return np.random.RandomState(seed).randint(0, 2**32, size=count, dtype=np.uint32)


def line(kind, seed, values):
    print(kind, seed, *values)


def exact(values):
    return [float(v).hex() for v in values]


print("# NumPy %s, by numpy-legacy.py" % np.__version__)
for seed in WORD_SEEDS:
    line("words", seed, words(seed, 1300)[[0, 1, 2, 622, 623, 624, 625, 1246, 1247, 1248, 1299]])
for seed in CHECKSUM_SEEDS:
    line("words-crc32", seed, [zlib.crc32(words(seed, MILLION).astype("<u4").tobytes())])
    doubles = np.random.RandomState(seed).random_sample(MILLION)
    line("doubles-crc32", seed, [zlib.crc32(doubles.astype("<f8").tobytes())])
    uniforms = np.random.RandomState(seed).uniform(-2.5, 0.7, MILLION)
    line("uniforms-crc32", seed, [zlib.crc32(uniforms.astype("<f8").tobytes())])
for seed in [0, 42, 2**31 + 12345, 2**32 - 1]:
    normals = np.random.RandomState(seed).standard_normal(MILLION)
    line("normals-head", seed, exact(normals[:50]))
    line("normals-every-4001st", seed, exact(normals[::4001]))
mixed = np.random.RandomState(3)
line("interleaved", 3, exact([mixed.standard_normal() if i % 3 < 1 else mixed.random_sample() for i in range(30)]))
