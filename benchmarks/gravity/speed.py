#!/usr/bin/python3
"""Speed and memory of `entente gravity`, beside peers in the same run.

    /usr/bin/python3 benchmarks/gravity/speed.py [PANEL.csv.gz]        PANEL: COW trade 1990-2014 with ATOP ties, as docs/gravity.md uses it

1. Difficult designs of a million rows, on which plain alternating projections need very many steps: 100,000 persons, each ten times in a
   row, and 4,348 firms one after the other, as fixest's benchmarks have it; and, harder, a ring of 200,000 firms and 100,000 plants, each
   linked to its neighbours only. Both with years.
2. The panel, where it is given: three crossed effects, 685,634 rows.
3. A small design that statsmodels can estimate with dummies (Debian: apt install python3-statsmodels): 20,000 rows, 2 x 60 effects.

Prints seconds of estimation, as the command says them, and of processor time and most memory of the whole process.
"""

import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(tempfile.mkdtemp())


def entente(name, path, formula, *more):
    """Runs it in a process of its own, whose children's use is then read."""
    code = (
        "import resource, subprocess, sys;"
        "r = subprocess.run(sys.argv[1:], capture_output=True, text=True);"
        "u = resource.getrusage(resource.RUSAGE_CHILDREN);"
        "sys.stdout.write(r.stdout); sys.stderr.write(r.stderr + f'used {u.ru_utime + u.ru_stime:.2f} {u.ru_maxrss / 1024:.0f}\\n');"
        "sys.exit(r.returncode)")
    command = [sys.executable, "-c", code, os.environ.get("ENTENTE", str(ROOT / "entente")), "gravity", "--data", str(path), "--formula", formula,
               "--format", "csv", *more]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(run.stderr)
    estimated, own = (float(n) for n in re.search(r"estimated in ([0-9.]+) s .*\(([0-9.]+) s", run.stderr).groups())
    processor, memory = re.search(r"used ([0-9.]+) ([0-9]+)", run.stderr).groups()
    print(f"{name:28s} estimated in {estimated:6.2f} s ({own:.2f} s of processor time); whole process {processor:>6s} s of processor time, {memory} MB", flush=True)
    return own, run.stdout


def ring(rows=1_000_000, firms=200_000, plants=100_000, years=50):
    rng = np.random.default_rng(1)
    firm = rng.integers(0, firms, rows)
    plant = (firm * plants // firms + rng.integers(0, 2, rows)) % plants
    year = rng.integers(0, years, rows)
    x = rng.normal(size=rows)
    mean = np.exp(0.5 * x + np.sin(firm * 2 * np.pi / firms) + 0.01 * year)
    return pd.DataFrame({"y": rng.poisson(mean), "x": x.round(6), "firm": firm, "plant": plant, "year": year})


def sequence(rows=1_000_000):
    rng = np.random.default_rng(3)
    at = np.arange(rows)
    person, firm = at // 10, at % 4348
    x = rng.normal(size=rows)
    y = rng.poisson(np.exp(0.5 * x + 0.3 * np.sin(person) + 0.2 * np.cos(firm)))
    return pd.DataFrame({"y": y, "x": x.round(6), "person": person, "firm": firm, "year": at % 10})


def small(rows=20_000):
    rng = np.random.default_rng(2)
    i, j = rng.integers(0, 60, rows), rng.integers(0, 60, rows)
    x = rng.normal(size=rows)
    return pd.DataFrame({"y": rng.poisson(np.exp(0.3 * x + i / 60 - j / 90)), "x": x, "i": i, "j": j})


path = FOLDER / "difficult.csv"
sequence().to_csv(path, index=False)
for family in ("poisson", "gaussian"):
    entente(f"difficult, {family}", path, "y ~ x | person + firm + year", "--cluster", "person", "--family", family)
ring().to_csv(path, index=False)
entente("ring", path, "y ~ x | firm + plant + year", "--cluster", "firm")
if len(sys.argv) > 1:
    formula = "flow1 ~ atop_defense + atop_nonagg + atop_consul | ccode1^year + ccode2^year + pair"
    printed = [entente(f"panel, {threads} threads", sys.argv[1], formula, "--cluster", "pair", "--threads", str(threads))[1]
               for threads in (2, 1, 8)]
    print("the same for 1, 2 and 8 threads" if len(set(printed)) == 1 else "NOT the same for all threads")
    entente("panel, bias corrected", sys.argv[1], formula, "--cluster", "pair", "--bias-correction")
table = small()
table.to_csv(FOLDER / "small.csv", index=False)
ours, printed = entente("small", FOLDER / "small.csv", "y ~ x | i + j", "--cov", "iid")
try:
    import statsmodels.api as sm
except ImportError:
    raise SystemExit("statsmodels is not installed: apt install python3-statsmodels")
design = np.hstack([table[["x"]], pd.get_dummies(table["i"]).to_numpy(float), pd.get_dummies(table["j"]).to_numpy(float)[:, 1:]])
start, used = time.perf_counter(), sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
fit = sm.GLM(table["y"], design, family=sm.families.Poisson()).fit()
wall, used = time.perf_counter() - start, sum(resource.getrusage(resource.RUSAGE_SELF)[:2]) - used
difference = abs(float(printed.splitlines()[1].split(",")[1]) - float(np.asarray(fit.params)[0]))
print(f"{'small, statsmodels dummies':28s} estimated in {wall:6.2f} s ({used:.2f} s of processor time); ratio of processor times {used / ours:.1f}; "
      f"coefficients differ by {difference:.1e}")
