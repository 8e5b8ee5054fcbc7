"""The peer of benchmarks/panel: the same eight joins with pandas, to one file.

usage: panel_peer.py DATA-FOLDER WORK-FOLDER joins|all
With "joins" the tables come from a pickle that the first run leaves in the work folder, as an R package holds them ready;
with "all" they are read from the publishers' files. Parquet where pyarrow is installed, else pickle, which is quicker.
"""

import os
import pickle
import sys

import numpy
import pandas

FIRST, LAST = 1816, 2016


def read(data):
    def table(name, columns):
        frame = pandas.read_csv(os.path.join(data, name), usecols=columns)
        return frame[columns]

    trade = table("cow-trade/cow_trade_ndy.csv.gz", ["ccode1", "ccode2", "year", "flow1", "flow2"])
    igo = table("cow-igo/cow_igo_ndy.csv.gz", ["ccode1", "ccode2", "year", "dyadigos"])
    contiguity = table("cow-contiguity/contdird.csv", ["state1no", "state2no", "year", "conttype"])
    contiguity.columns = ["ccode1", "ccode2", "year", "conttype"]
    atop = table("atop/atop_alliance_ddy.csv.gz", ["ccode1", "ccode2", "year", "atop_defense"])
    gml = table("mid/gml-ddy-disputes-2.03.csv", ["ccode1", "ccode2", "year", "dispnum"])
    nmc = table("nmc/NMC_5_0.csv", ["ccode", "year", "cinc"])
    polity = table("polity/polity4v2015.csv", ["ccode", "year", "polity2"]).drop_duplicates(["ccode", "year"])
    gdp = table("gdp/cw_gdppop.csv.gz", ["ccode", "year", "mrgdppc"])
    states = pandas.read_csv(os.path.join(data, "states/cow_states.csv"))
    return states, trade, igo, contiguity, atop, gml, nmc, polity, gdp


def units(states):
    def day(row, which):
        return row[which + "year"] * 10000 + row[which + "month"] * 100 + row[which + "day"]

    begin = numpy.array([day(row, "st") for _, row in states.iterrows()])
    end = numpy.array([day(row, "end") for _, row in states.iterrows()])
    code = states["ccode"].to_numpy()
    frames = []
    for year in range(FIRST, LAST + 1):
        first = numpy.maximum(begin, year * 10000 + 101)
        last = numpy.minimum(end, year * 10000 + 1231)
        member = numpy.nonzero(first <= last)[0]
        a, b = numpy.meshgrid(member, member, indexing="ij")
        meet = numpy.maximum(first[a], first[b]) <= numpy.minimum(last[a], last[b])
        keep = meet & (code[a] != code[b])
        frames.append(pandas.DataFrame({"year": year, "ccode1": code[a[keep]], "ccode2": code[b[keep]]}))
    return pandas.concat(frames, ignore_index=True).drop_duplicates().sort_values(["year", "ccode1", "ccode2"])


def both(frame, names, swapped):
    back = frame.rename(columns={"ccode1": "ccode2", "ccode2": "ccode1", **swapped})
    return pandas.concat([frame, back])[["ccode1", "ccode2", "year", *names]]


def main():
    data, work, what = sys.argv[1:]
    kept = os.path.join(work, "peer.pickle")
    if what == "joins" and os.path.exists(kept):
        with open(kept, "rb") as file:
            tables = pickle.load(file)
    else:
        tables = read(data)
        with open(kept, "wb") as file:
            pickle.dump(tables, file)
    states, trade, igo, contiguity, atop, gml, nmc, polity, gdp = tables
    panel = units(states)
    pair = ["ccode1", "ccode2", "year"]
    panel = panel.merge(both(trade, ["flow2"], {"flow1": "flow2", "flow2": "flow1"}), how="left", on=pair)
    panel = panel.merge(both(igo, ["dyadigos"], {}), how="left", on=pair)
    panel = panel.merge(contiguity.groupby(pair, as_index=False).min(), how="left", on=pair)
    panel = panel.merge(atop, how="left", on=pair)
    panel = panel.merge(gml.groupby(pair, as_index=False).count(), how="left", on=pair)
    for table in (nmc, polity, gdp):
        name = table.columns[2]
        for side in ("1", "2"):
            renamed = table.rename(columns={"ccode": "ccode" + side, name: name + side})
            panel = panel.merge(renamed, how="left", on=["ccode" + side, "year"])
    if len(panel) != 1912290:
        sys.exit("the peer has %d rows" % len(panel))
    try:
        panel.to_parquet(os.path.join(work, "peer.parquet"))
    except ImportError:
        panel.to_pickle(os.path.join(work, "panel.pickle"))


main()
