#!/usr/bin/python3
"""Forecasting models of statsmodels on the flow of the Nile at Aswan, 1871-1970, for the tests of numerics.forecast.

Debian: apt install python3-statsmodels. Prints parameters, log-likelihood and forecasts with their standard errors.
"""
import warnings

import numpy
import statsmodels
import statsmodels.api as sm
from statsmodels.tsa.exponential_smoothing.ets import ETSModel
from statsmodels.tsa.stattools import kpss

warnings.filterwarnings("ignore")
numpy.set_printoptions(precision=10, linewidth=160)
print("statsmodels", statsmodels.__version__)
nile = sm.datasets.nile.load_pandas().data["volume"].to_numpy(float)
print("nile", nile.astype(int).tolist())


def show(name, fit, steps=3):
    ahead = fit.get_forecast(steps)
    print(name, fit.params, "llf", fit.llf, "mean", ahead.predicted_mean, "se", ahead.se_mean)


trend = sm.tsa.UnobservedComponents(nile, "local linear trend", use_exact_diffuse=True)
show("local linear trend", trend.fit(trend.fit(disp=0, method="powell", maxiter=5000).params, disp=0, maxiter=5000))
for name, options in [("level", {}), ("damped", {"trend": "add", "damped_trend": True, "bounds": {"damping_trend": (0.8, 0.98)}})]:
    model = ETSModel(nile / 100, error="add", initialization_method="estimated", **options)
    fit = model.fit(disp=0, maxiter=20000)
    fit = model.fit(start_params=fit.params, disp=0, maxiter=20000, pgtol=1e-10, factr=10.0)
    print("ets", name, fit.params, "llf", fit.llf - len(nile) * numpy.log(100), "mean", 100 * fit.forecast(3))
# The changes themselves for d = 1: the model's own start of an integrated state is only nearly diffuse. In hundreds, where the search stops
# at the optimum; a log-likelihood of n values is then n·log(100) above that of the values.
for d, mean, p, q in [(0, 1, 1, 0), (0, 1, 1, 1), (0, 1, 0, 2), (0, 1, 2, 0), (1, 0, 0, 1), (1, 0, 1, 1), (1, 1, 0, 1)]:
    w = (numpy.diff(nile) if d else nile) / 100
    model = sm.tsa.ARIMA(w, order=(p, 0, q), trend="c" if mean else "n")
    start = model.fit(method_kwargs={"maxiter": 5000})
    fit = model.fit(start_params=start.params, method_kwargs={"maxiter": 5000, "pgtol": 1e-10, "factr": 10.0})
    ahead = 100 * fit.forecast(2)
    ahead = nile[-1] + numpy.cumsum(ahead) if d else ahead
    print(f"d={d} mean={mean} p={p} q={q}", fit.params, "llf", fit.llf - len(w) * numpy.log(100), "mean", ahead)
print("kpss", kpss(nile, nlags=int(4 * (len(nile) / 100) ** 0.25)))
