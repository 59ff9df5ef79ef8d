#!/usr/bin/env python3
"""Makes great-circle-vectors.csv: distances in 50 digits (mpmath), by the atan2 form of the spherical formula,
which the product does not use. Columns: two places in ten-millionths of a degree, metres with four decimals."""
import random
from mpmath import mp, mpf, sin, cos, atan2, sqrt, radians

mp.dps = 50
RADIUS = mpf("6371008.8")


def metres(a, b):
    f1, l1, f2, l2 = (radians(mpf(x) / 10**7) for x in (*a, *b))
    d = l2 - l1
    y = sqrt((cos(f2) * sin(d)) ** 2 + (cos(f1) * sin(f2) - sin(f1) * cos(f2) * cos(d)) ** 2)
    x = sin(f1) * sin(f2) + cos(f1) * cos(f2) * cos(d)
    return RADIUS * atan2(y, x)


def e7(lat, lon):
    return (round(lat * 10**7), round(lon * 10**7))


pairs = [
    ("same point", e7(52.52, 13.405), e7(52.52, 13.405)),
    ("one centimetre", (525200000, 134050000), (525200001, 134050000)),
    ("eleven metres", (0, 0), (0, 1000)),
    ("Berlin to Munich", e7(52.52, 13.405), e7(48.1374, 11.5755)),
    ("Newark to SoHo", e7(40.7352, -74.1776), e7(40.7257, -73.9983)),
    ("Sao Paulo to Manaus", e7(-23.5505, -46.6333), e7(-3.119, -60.0217)),
    ("over the date line", e7(-17.7134, 178.065), e7(-13.759, -172.1046)),
    ("both sides of the date line", e7(0, 179.9999999), e7(0, -179.9999999)),
    ("date line twice written", e7(10, 180), e7(10, -180)),
    ("pole to pole", e7(90, 0), e7(-90, 0)),
    ("pole under two longitudes", e7(90, 0), e7(90, 123.4567)),
    ("pole to equator", e7(90, 45), e7(0, -120)),
    ("antipodes on the equator", e7(0, 0), e7(0, 180)),
    ("antipodes of Berlin", e7(52.52, 13.405), e7(-52.52, -166.595)),
    ("nearly antipodes", e7(52.52, 13.405), e7(-52.5199999, -166.5950001)),
    ("quarter of the earth", e7(0, 0), e7(0, 90)),
    ("just over a quarter", e7(0, 0), e7(0, 90.0000001)),
    ("near the pole", e7(89.9999999, 0), e7(89.9999999, 180)),
]
random.seed(20261120)
for i in range(180):
    a = (random.randint(-900000000, 900000000), random.randint(-1800000000, 1800000000))
    near = 10 ** random.randint(2, 9)
    b = a if i % 3 == 0 else (random.randint(-900000000, 900000000), random.randint(-1800000000, 1800000000))
    if i % 3 == 0:
        b = (max(-900000000, min(900000000, a[0] + random.randint(-near, near))), max(-1800000000, min(1800000000, a[1] + random.randint(-near, near))))
    pairs.append((f"random {i}", a, b))

for name, a, b in pairs:
    tenths = int(mp.floor(metres(a, b) * 10000 + mpf(1) / 2))
    print(f"{name},{a[0]},{a[1]},{b[0]},{b[1]},{tenths // 10000}.{tenths % 10000:04d}")
