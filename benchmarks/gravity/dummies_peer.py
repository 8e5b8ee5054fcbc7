#!/usr/bin/python3
"""Estimates of `entente gravity` beside an independent computation on the same random tables.

Poisson and linear models with every effect as a column of zeros and ones, solved densely with numpy; coefficients of some also by
statsmodels. Standard errors, two-way clustering, offsets, weights, collinear regressors, singletons, the corrections of Weidner and Zylkin
(2021) with their third derivatives as a full tensor: each is written here a second time, from the formulas. Prints the largest relative
difference of each check, and ends with 1 when one is above 1e-6.

    /usr/bin/python3 benchmarks/gravity/dummies_peer.py [./entente]        Debian: apt install python3-statsmodels
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
import statsmodels.api as sm

COMMAND = sys.argv[1:] or ["./entente"]
FOLDER = Path(tempfile.mkdtemp())
WORST = {}


def entente(table, formula, *more):
    path = FOLDER / "data.csv"
    table.to_csv(path, index=False, float_format="%.17g")
    run = subprocess.run(
        COMMAND + ["gravity", "--data", str(path), "--formula", formula, "--format", "json", *more],
        capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"{formula} {more}: {run.stderr}")
    return json.loads(run.stdout)


def dummies(table, effects):
    """A basis of the space of all effects; several columns crossed are one effect."""
    columns = []
    for effect in effects:
        keys = table[effect].astype(str).agg("^".join, axis=1)
        columns.append(pd.get_dummies(keys).to_numpy(float))
    return np.hstack(columns) if columns else np.ones((len(table), 1))


def poisson(y, x, d, w, o):
    """Newton's method on the full design, by pseudo-inverses."""
    full = np.hstack([x, d])
    mu = (y + np.average(y, weights=w)) / 2
    eta = np.log(mu)
    for _ in range(200):
        z = eta - o + (y - mu) / mu
        root = np.sqrt(w * mu)
        b = np.linalg.lstsq(full * root[:, None], z * root, rcond=1e-12)[0]
        new = full @ b + o
        if np.max(np.abs(new - eta)) < 1e-12:
            break
        eta = new
        mu = np.exp(eta)
    return b[: x.shape[1]], mu


def partial_out(x, d, w):
    root = np.sqrt(w)[:, None]
    return x - d @ np.linalg.lstsq(d * root, x * root, rcond=1e-12)[0]


def sums(score, groups):
    return pd.DataFrame(score).groupby(np.asarray(groups)).sum().to_numpy()


def keys(table, columns):
    return table[columns].astype(str).agg("^".join, axis=1)


def nested(table, effect, cluster):
    return (pd.DataFrame({"e": keys(table, effect), "c": keys(table, cluster)}).groupby("e")["c"].nunique() == 1).all()


def covariance(x, w, residual, weight, table, effects, kind, clusters, gaussian):
    n, k = x.shape
    bread = np.linalg.inv(x.T @ (x * w[:, None]))
    levels = [keys(table, e).nunique() for e in effects]
    parameters = k + sum(levels) - max(0, len(levels) - 1)
    if kind == "iid":
        scale = (np.sum(weight * residual ** 2) if gaussian else n - 1) / (n - parameters)
        return bread * scale
    score = x * (residual * weight)[:, None]
    if kind == "robust":
        return n / (n - parameters) * bread @ score.T @ score @ bread
    for e, count in zip(effects, levels):
        if any(nested(table, e, c) for c in clusters):
            parameters -= count - 1
    smallest = min(keys(table, c).nunique() for c in clusters)
    meat = sum(s.T @ s for s in (sums(score, keys(table, c)) for c in clusters))
    if len(clusters) == 2:
        both = sums(score, keys(table, clusters[0] + clusters[1]))
        meat = meat - both.T @ both
    v = smallest / (smallest - 1) * (n - 1) / (n - parameters) * bread @ meat @ bread
    values, vectors = np.linalg.eigh(v)
    return vectors @ np.diag(np.maximum(values, 0)) @ vectors.T


def report(check, found, expected):
    found, expected = np.asarray(found, float), np.asarray(expected, float)
    worst = float(np.max(np.abs(found - expected) / np.maximum(1e-3, np.abs(expected))))
    WORST[check] = max(worst, WORST.get(check, 0))


def compare(check, table, regressors, effects, kind="robust", clusters=(), gaussian=False, weights=None, offset=None,
            more=(), used=None):
    formula = "y ~ " + (" + ".join(regressors) or "1")
    if effects:
        formula += " | " + " + ".join("^".join(e) for e in effects)
    options = ["--family", "gaussian" if gaussian else "poisson", *more]
    options += ["--cluster", ",".join("^".join(c) for c in clusters)] if clusters else ["--cov", kind]
    options += ["--weights", weights] if weights else []
    options += ["--offset", offset] if offset else []
    result = entente(table, formula, *options)
    rows = table if used is None else table[used].reset_index(drop=True)
    y = rows["y"].to_numpy(float)
    weight = rows[weights].to_numpy(float) if weights else np.ones(len(rows))
    given = rows[offset].to_numpy(float) if offset else np.zeros(len(rows))
    d = dummies(rows, effects)
    kept = [r for r in regressors if r not in result["collinear"]]
    x = rows[kept].to_numpy(float)
    if gaussian:
        root = np.sqrt(weight)
        b = np.linalg.lstsq(np.hstack([x, d]) * root[:, None], (y - given) * root, rcond=1e-12)[0]
        mu = np.hstack([x, d]) @ b + given
        b, w = b[: x.shape[1]], weight
    else:
        b, mu = poisson(y, x, d, weight, given)
        w = weight * mu
    if not effects:
        x = np.hstack([np.ones((len(rows), 1)), x])
        b = np.concatenate([[np.nan], b])
        x_left = x
    else:
        x_left = partial_out(x, d, w)
    v = covariance(x_left, w, y - mu, weight, rows, effects, kind if not clusters else "cluster", list(clusters), gaussian)
    got = {row["term"]: row for row in result["coefficients"]}
    at = [i for i, _ in enumerate(b) if not np.isnan(b[i])]
    report(check + ": coefficients", [got[r]["coefficient"] for r in kept], b[at])
    report(check + ": standard errors", [got[r]["std_error"] for r in kept], np.sqrt(np.diag(v))[at])
    return result, rows, x_left, mu


def weidner_zylkin(rows, x, mu, unit, other, time):
    """Proposition 3 and the corrected covariance, with every matrix and tensor written out."""
    y = rows["y"].to_numpy(float)
    times = sorted(rows[time].unique())
    t_of = {t: i for i, t in enumerate(times)}
    size, k = len(times), x.shape[1]
    pairs = {}
    for (i, j), part in rows.groupby([unit, other]):
        lam, s, xs = np.zeros(size), np.zeros(size), np.zeros((size, k))
        for row in part.index:
            t = t_of[rows[time][row]]
            lam[t], s[t], xs[t] = mu[row], y[row] - mu[row], x[row]
        share = lam / lam.sum()
        h = np.diag(lam) - np.outer(lam, lam) / lam.sum()
        eye = np.eye(size)
        centred = eye - share  # row c: the indicator of time c less the shares
        g = -lam.sum() * np.einsum("c,ct,cr,cs->trs", share, centred, centred, centred)
        pairs[i, j] = (h, s, xs, g)
    w = sum(xs.T @ h @ xs for h, s, xs, g in pairs.values())
    expected = np.zeros(k)
    inverses = [{}, {}]
    for side in (0, 1):
        for u in {key[side] for key in pairs}:
            own = [value for key, value in pairs.items() if key[side] == u]
            a = np.linalg.pinv(sum(h for h, *_ in own), rcond=1e-11, hermitian=True)
            inverses[side][u] = a
            q = sum(np.outer(s, s) for _, s, _, _ in own)
            for r in range(k):
                expected[r] -= np.trace(a @ sum(np.outer(h @ xs[:, r], s) for h, s, xs, _ in own))
                third = sum(np.einsum("trs,t->rs", g, xs[:, r]) for *_, xs, g in own)
                expected[r] += 0.5 * np.trace(third @ a @ q @ a)
    bread = np.linalg.inv(w)
    meat = np.zeros((k, k))
    for (i, j), (h, s, xs, g) in pairs.items():
        lev = inverses[0][i] + inverses[1][j] + xs @ bread @ xs.T
        restored = np.linalg.solve(np.eye(size) - h @ lev, s)
        one = np.outer(xs.T @ restored, xs.T @ s)
        meat += (one + one.T) / 2
    count = len(pairs)
    return bread @ expected, np.sqrt(np.diag(count / (count - 1) * bread @ meat @ bread))


def panel(seed, units=9, times=5, missing=0.1):
    rng = np.random.default_rng(seed)
    rows = []
    for i in range(units):
        for j in range(units):
            if i == j:
                continue
            for t in range(times):
                if rng.random() > missing:
                    rows.append((f"E{i}", f"I{j}", 2000 + t, f"E{i}-I{j}"))
    table = pd.DataFrame(rows, columns=["exporter", "importer", "year", "pair"])
    n = len(table)
    table["x"] = rng.normal(size=n)
    table["rta"] = (rng.random(n) < 0.4) * 1.0
    table["o"] = rng.normal(size=n) / 3
    table["w"] = rng.integers(1, 4, n) * 0.5
    mean = np.exp(0.5 * table["x"] - 0.3 * table["rta"] + 0.02 * (table["year"] - 2000) + rng.normal(size=n) / 2)
    table["y"] = rng.poisson(2 * mean) * np.round(rng.exponential(1, n) + 0.5, 2)
    return table


def typed():
    """The table of ThreeWayBiasTest."""
    state, rows = 42, []
    for i in range(15):
        for j in range(15):
            for t in range(4):
                if i != j:
                    drawn = []
                    for _ in range(3):
                        state = (state * 1103515245 + 12345) % 2147483648
                        drawn.append(state >> 8)
                    rows.append((i, j, t, f"{i}-{j}", drawn[0] % 21 / 10, float(drawn[1] % 4 == 0), 1.0 + drawn[2] % 9))
    return pd.DataFrame(rows, columns=["exporter", "importer", "year", "pair", "x", "d", "y"])


def print_typed():
    rows = typed()
    d = dummies(rows, three)
    ones = np.ones(len(rows))
    b, mu = poisson(rows["y"].to_numpy(), rows[["x", "d"]].to_numpy(), d, ones, 0 * ones)
    x = partial_out(rows[["x", "d"]].to_numpy(), d, mu)
    bias, errors = weidner_zylkin(rows, x, mu, "exporter", "importer", "year")
    print("ThreeWayBiasTest: coefficients", *b, "bias", *bias, "errors", *errors)


two = [["exporter"], ["importer"]]
three = [["exporter", "year"], ["importer", "year"], ["pair"]]
print_typed()
for seed in range(2):
    table = panel(seed)
    for gaussian in (False, True):
        family = "least squares" if gaussian else "poisson"
        for kind in ("iid", "robust"):
            compare(f"{family}, two effects, {kind}", table, ["x", "rta"], two, kind, gaussian=gaussian)
        compare(f"{family}, no effects", table, ["x", "rta"], [], gaussian=gaussian)
        compare(f"{family}, no effects, iid", table, ["x", "rta"], [], "iid", gaussian=gaussian)
        compare(f"{family}, clustered", table, ["x", "rta"], two, clusters=[["pair"]], gaussian=gaussian)
        compare(f"{family}, clustered by crossed keys", table, ["x", "rta"], two + [["year"]],
                clusters=[["exporter", "importer"]], gaussian=gaussian)
        compare(f"{family}, clustered two ways", table, ["x", "rta"], two + [["year"]],
                clusters=[["exporter"], ["importer"]], gaussian=gaussian)
        compare(f"{family}, offset", table, ["x", "rta"], two, offset="o", gaussian=gaussian)
        compare(f"{family}, weights", table, ["x", "rta"], two, clusters=[["pair"]], weights="w", gaussian=gaussian)
        compare(f"{family}, weights, iid", table, ["x", "rta"], two, "iid", weights="w", gaussian=gaussian)
    same = table.assign(twice=2 * table["x"] + table["exporter"].str[1:].astype(float))
    result, *_ = compare("collinear", same, ["x", "twice", "rta"], two)
    assert result["collinear"] == ["twice"], result["collinear"]
    # Rows of three-way models that all but vanish are separated in both; y is made positive to keep the peer simple.
    full = table.assign(y=table["y"] + 0.1)
    for kind, clusters in (("robust", []), ("cluster", [["pair"]])):
        compare("three-way, " + kind, full, ["x", "rta"], three, kind, clusters)
    counts = keys(full, ["pair"]).map(keys(full, ["pair"]).value_counts())
    compare("singletons dropped", full[counts > 0], ["x", "rta"], [["pair"], ["year"]], clusters=[["pair"]],
            more=["--drop-singletons"], used=(counts > 1).to_numpy())
    full = panel(seed, 14, 4, 0.05)
    full["y"] = full["y"] ** 0.5 + 1
    result, rows, x, mu = compare("three-way", full, ["x", "rta"], three, clusters=[["pair"]])
    before = [row["coefficient"] for row in result["coefficients"]]
    bias, errors = weidner_zylkin(rows, x, mu, "exporter", "importer", "year")
    corrected = entente(full, "y ~ x + rta | exporter^year + importer^year + pair", "--cluster", "pair", "--bias-correction")
    report("Weidner-Zylkin: coefficients", [r["coefficient"] for r in corrected["coefficients"]], np.array(before) - bias)
    assert corrected["bias_correction"]["pairs_limited"] == 0 and corrected["bias_correction"]["std_errors"]
    report("Weidner-Zylkin: standard errors", [r["std_error"] for r in corrected["coefficients"]], errors)
    model = sm.GLM(table["y"], np.hstack([table[["x", "rta"]], dummies(table, [["exporter"]]), dummies(table, two)[:, -8:]]),
                   family=sm.families.Poisson()).fit(tol=1e-12)
    result = entente(table, "y ~ x + rta | exporter + importer", "--cov", "iid")
    report("statsmodels: coefficients", [r["coefficient"] for r in result["coefficients"]], model.params[:2])
    report("statsmodels: deviance", [result["deviance"]], [model.deviance])

for check, worst in WORST.items():
    print(f"{check:55s} {worst:.1e}")
sys.exit(1 if max(WORST.values()) > 1e-6 else 0)
