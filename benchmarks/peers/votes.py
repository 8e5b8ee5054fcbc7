"""The same work with numpy: ten indices of similar voting for all pairs of members and all years.

usage: votes.py FOLDER    FOLDER holds un_votes.csv.gz and un_roll_calls.csv.gz
Prints the least of five runs in seconds without reading, the number of dyad-years, and the sum of S over them.
"""
import sys
import time

import numpy as np
import pandas as pd

folder = sys.argv[1]
calls = pd.read_csv(f"{folder}/un_roll_calls.csv.gz", usecols=["rcid", "date"])
votes = pd.read_csv(f"{folder}/un_votes.csv.gz", usecols=["rcid", "country", "vote"])
votes["year"] = votes["rcid"].map(dict(zip(calls["rcid"], calls["date"].str[:4].astype(int))))
votes = votes[votes["year"] <= 2019]

years = []
for _, part in votes.groupby("year"):
    members = part["country"].astype("category").cat.codes.to_numpy()
    items = part["rcid"].astype("category").cat.codes.to_numpy()
    choice = part["vote"].map({"yes": 0, "abstain": 1, "no": 2}).to_numpy()
    tables = np.zeros((3, members.max() + 1, items.max() + 1), dtype=np.float32)
    tables[choice, members, items] = 1
    years.append(tables)


def indices(tables):
    stacked = tables.reshape(3 * tables.shape[1], -1)
    product = stacked @ stacked.T
    m = tables.shape[1]
    a, b = np.triu_indices(m, 1)
    t = np.empty((3, 3, len(a)))
    for i in range(3):
        for j in range(3):
            t[i, j] = product[i * m : (i + 1) * m, j * m : (j + 1) * m][a, b]
    n = t.sum(axis=(0, 1))
    keep = n > 0
    t, n = t[:, :, keep], n[keep]
    p, q = t.sum(axis=1) / n, t.sum(axis=0) / n
    out = []
    with np.errstate(divide="ignore", invalid="ignore"):
        for power in (0, 1, 2):
            w = np.array([[(abs(i - j) ** power if power else float(i != j)) for j in range(3)] for i in range(3)])
            observed = np.einsum("ij,ijk->k", w, t) / n
            cohen = np.einsum("ij,ik,jk->k", w, p, q)
            mean = (p + q) / 2
            scott = np.einsum("ij,ik,jk->k", w, mean, mean)
            out += [1 - observed / cohen, 1 - observed / scott]
        d1 = t[0, 1] + t[1, 0] + t[1, 2] + t[2, 1]
        d2 = t[0, 2] + t[2, 0]
        out += [1 - (d1 + d2) / n, 1 - (d1 / 2 + d2) / n, 1 - 2 * (d1 + 2 * d2) / (2 * n), 1 - 2 * (d1 + 4 * d2) / (4 * n)]
    return out


best, rows, total = float("inf"), 0, 0.0
for _ in range(5):
    began = time.perf_counter()
    rows, total = 0, 0.0
    for tables in years:
        result = indices(tables)
        rows += len(result[0])
        total += result[8].sum()
    best = min(best, time.perf_counter() - began)
print(f"{best:.4f} {rows} {total:.6f}")
