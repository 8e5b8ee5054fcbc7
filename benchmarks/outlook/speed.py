#!/usr/bin/python3
"""A backtested forecast of `entente outlook` as a whole process, beside statsmodels fitting the same models from the same origins.

    /usr/bin/python3 benchmarks/outlook/speed.py HOME [COMMAND]        HOME: a store with cow-trade; Debian: apt install python3-statsmodels

Both read the trade of Türkiye and Pakistan in the logarithm and fit, at each origin and at the end, exponential smoothing (level, damped), a local
linear trend and ARMA models with up to two terms of the values and of their changes. Prints processor time of each side; that of
statsmodels without its start.
"""

import csv
import io
import os
import re
import resource
import subprocess
import sys
import warnings

import numpy as np
import statsmodels.api as sm
from statsmodels.tsa.exponential_smoothing.ets import ETSModel

warnings.filterwarnings("ignore")
HOME = sys.argv[1]
COMMAND = sys.argv[2] if len(sys.argv) > 2 else "./entente"


def entente(*args):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run([COMMAND, *args], capture_output=True, text=True, env={**os.environ, "ENTENTE_HOME": HOME})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode != 0:
        raise SystemExit(run.stderr)
    return run.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def fit_all(y):
    ETSModel(y, error="add", initialization_method="estimated").fit(disp=0)
    ETSModel(y, error="add", trend="add", damped_trend=True, initialization_method="estimated").fit(disp=0)
    sm.tsa.UnobservedComponents(y, "local linear trend").fit(disp=0)
    for w in (y, np.diff(y)):
        for p in range(3):
            for q in range(3 - p):
                sm.tsa.ARIMA(w, order=(p, 0, q), trend="c").fit()


printed, ours = entente("outlook", "trade.total", "TUR", "PAK", "--to", "2020", "--source", "cow-trade")
origins = int(re.search(r"from ([0-9]+) origins", printed).group(1))
first, last = map(int, re.search(r"([0-9]{4}) to ([0-9]{4}) \(", printed).groups())
rows, _ = entente("measure", "trade.total", "TUR", "PAK", "--from", str(first), "--to", str(last), "--source", "cow-trade", "--format", "csv")
values = np.log([float(row["value"]) for row in csv.DictReader(io.StringIO(rows))])
before = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
for end in range(len(values) - origins, len(values) + 1):
    fit_all(values[:end])
theirs = sum(resource.getrusage(resource.RUSAGE_SELF)[:2]) - before
print(f"{len(values)} values, {origins} origins: entente {ours:.2f} s of processor time (whole process), statsmodels {theirs:.2f} s (fits alone); "
      f"ratio {theirs / ours:.1f}")
