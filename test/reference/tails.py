"""
Makes tails.json: functions of the library where doubles cancel, over- or underflow, by mpmath to 60 digits.

    python3 test/reference/tails.py > test/reference/tails.json

Arguments are random doubles of either sign, from 1e-300 to 1e300, and denser where functions bend; results are rounded
to 17 digits, and null where they are no normal double.
"""
import json
import random
from mpmath import mp, mpf

mp.dps = 60
random.seed(1)


def number(x):
    """A result as a double, or None where it has left the normal ones."""
    return None if x is None or (x != 0 and not mpf("2.3e-308") < abs(x) < mpf("1.79e308")) else float(x)


def sign():
    return random.choice([-1, 1])


def anywhere():
    return random.choice([10 ** random.uniform(-300, 300), 10 ** random.uniform(-20, 2.8), 10 ** random.uniform(-3, 2)])


def sech(x):
    return 1 / mp.cosh(x)


# Each function with its first two derivatives.
functions = {
    "sqrt": (mp.sqrt, lambda x: 1 / (2 * mp.sqrt(x)), lambda x: -1 / (4 * x * mp.sqrt(x))),
    "exp": (mp.exp, mp.exp, mp.exp),
    "expm1": (mp.expm1, mp.exp, mp.exp),
    "log": (mp.log, lambda x: 1 / x, lambda x: -1 / x**2),
    "log1p": (mp.log1p, lambda x: 1 / (1 + x), lambda x: -1 / (1 + x) ** 2),
    "sin": (mp.sin, mp.cos, lambda x: -mp.sin(x)),
    "cos": (mp.cos, lambda x: -mp.sin(x), lambda x: -mp.cos(x)),
    "tan": (mp.tan, lambda x: 1 / mp.cos(x) ** 2, lambda x: 2 * mp.tan(x) / mp.cos(x) ** 2),
    "atan": (mp.atan, lambda x: 1 / (1 + x**2), lambda x: -2 * x / (1 + x**2) ** 2),
    "sinh": (mp.sinh, mp.cosh, mp.sinh),
    "cosh": (mp.cosh, mp.sinh, mp.cosh),
    "tanh": (mp.tanh, lambda x: sech(x) ** 2, lambda x: -2 * mp.tanh(x) * sech(x) ** 2),
    "logCosh": (lambda x: mp.log1p(2 * mp.sinh(x / 2) ** 2), mp.tanh, lambda x: sech(x) ** 2),
    "exponentialBowl": (lambda x: mp.expm1(x) - x, mp.expm1, mp.exp),
    "logistic": (
        lambda m: mp.log1p(mp.exp(-m)),
        lambda m: -1 / (1 + mp.exp(m)),
        lambda m: 1 / (2 + mp.exp(m) + mp.exp(-m)),
    ),
}
domains = {"sqrt": (0, 1e300), "log": (0, 1e300), "log1p": (-1, 1e300)}


def argument(name):
    low, high = domains.get(name, (-1e300, 1e300))
    while True:
        x = sign() * anywhere()
        if low < x < high:
            return x


def derivatives(name):
    x = argument(name)
    # Far out, exponentials need no more than their logarithms; and sines need all digits of the argument.
    mp.dps = 400 if name in ("sin", "cos", "tan", "expm1", "exponentialBowl", "logCosh") and abs(x) < 800 or name in ("sin", "cos", "tan") else 60
    if name not in ("sin", "cos", "tan", "sqrt", "log", "log1p", "atan") and abs(x) > 1e4:
        x = sign() * random.uniform(0, 1e4)
    return [x, *(number(f(mpf(x))) for f in functions[name])]


def power():
    """a, b, and of a^b: the value, both slopes, and the curvatures aa, ab, bb."""
    mp.dps = 60
    a = 10 ** random.choice([random.uniform(-300, 300), random.uniform(-1, 1), random.uniform(-1e-6, 1e-6)])
    most = 300 / abs(float(mp.log10(a)))
    b = sign() * random.choice([random.uniform(0, most), 10 ** random.uniform(-20, 0), min(most, random.randint(1, 5))])
    if random.random() < 0.25 and most > 1:
        a, b = -a, float(random.randint(-int(min(most, 999)), int(min(most, 999))))
    A, B = mpf(a), mpf(b)
    c = A**B
    log = mp.log(A) if a > 0 else None
    return [
        a,
        b,
        *map(
            number,
            [
                c,
                B * A ** (B - 1),
                c * log if log is not None else None,
                B * (B - 1) * A ** (B - 2),
                A ** (B - 1) * (1 + B * log) if log is not None else None,
                c * log**2 if log is not None else None,
            ],
        ),
    ]


def crossEntropy():
    """Scores and a label: the loss, its gradient, the rows of its Hessian, and its curvature along a direction."""
    mp.dps = 700
    scale = 10 ** random.uniform(-3, 2.3)
    scores = [random.gauss(0, 1) * scale for _ in range(random.randint(2, 5))]
    label = random.randrange(len(scores))
    if random.random() < 0.5:
        label = max(range(len(scores)), key=lambda c: scores[c])
    offset = random.choice([0, 1e6])
    direction = [offset + random.gauss(0, 1) for _ in scores]
    e = [mp.exp(mpf(z)) for z in scores]
    p = [x / sum(e) for x in e]
    mean = sum(q * mpf(v) for q, v in zip(p, direction))
    return {
        "scores": scores,
        "label": label,
        "value": number(-mp.log(p[label])),
        "gradient": [number(q - (c == label)) for c, q in enumerate(p)],
        "hessian": [[number(p[c] * ((c == d) - p[d])) for d in range(len(p))] for c in range(len(p))],
        "direction": direction,
        "curvature": number(sum(q * (mpf(v) - mean) ** 2 for q, v in zip(p, direction))),
    }


tables = {
    "source": f"mpmath {__import__('mpmath').__version__}, by test/reference/tails.py",
    "functions": {name: [derivatives(name) for _ in range(60)] for name in functions},
    "powers": [power() for _ in range(200)],
    "crossEntropy": [crossEntropy() for _ in range(100)],
}


def lines(value, depth):
    """JSON with a line for each row."""
    if depth == 0:
        return json.dumps(value)
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"{json.dumps(k)}: {lines(v, depth - 1)}" for k, v in value.items()) + "\n}"
    if isinstance(value, list):
        return "[\n" + ",\n".join(lines(v, depth - 1) for v in value) + "\n]"
    return json.dumps(value)


print(lines(tables, 3))
