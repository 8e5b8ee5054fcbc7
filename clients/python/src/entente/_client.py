from __future__ import annotations

import html
import io
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pandas as pd

Frame = Literal["pandas", "polars"]

#: Exit codes of the program: done, done with findings, wrong usage, failed.
_DONE, _FINDINGS = 0, 1


class EntenteError(RuntimeError):
    """What the program said when it could not answer. ``code`` is its exit code: 2 wrong usage, 3 failed."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


def _program() -> str:
    named = os.environ.get("ENTENTE_PROGRAM")
    if named:
        return named
    found = shutil.which("entente")
    if found is None:
        raise EntenteError(
            "The program entente was not found. Put it on the PATH, or set ENTENTE_PROGRAM to where it is.", 3
        )
    return found


def _run(arguments: Sequence[str], *, findings: bool = False) -> str:
    """Runs the program and returns its standard output. Exit code 1 (done with findings) is an answer where expected."""
    done = subprocess.run(
        [_program(), *arguments, "--quiet"], capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL
    )
    accepted = (_DONE, _FINDINGS) if findings else (_DONE,)
    if done.returncode not in accepted:
        message = done.stderr.strip().removeprefix("entente: ") or f"entente ended with exit code {done.returncode}"
        raise EntenteError(message, done.returncode)
    return done.stdout


def _csv(text: str, frame: Frame) -> Any:
    # "NA" is Namibia's ISO alpha-2 code: only empty cells are missing.
    table = pd.read_csv(io.StringIO(text), keep_default_na=False, na_values=[""])
    return _as(table, frame)


def _as(table: pd.DataFrame, frame: Frame) -> Any:
    if frame == "pandas":
        return table
    if frame == "polars":
        import polars

        return polars.from_pandas(table)
    raise ValueError(f"frame is 'pandas' or 'polars', not {frame!r}")


def _list(value: str | Iterable[str]) -> str:
    return value if isinstance(value, str) else ",".join(value)


def _years(start: int | None, end: int | None) -> list[str]:
    chosen: list[str] = []
    if start is not None:
        chosen += ["--from", str(start)]
    if end is not None:
        chosen += ["--to", str(end)]
    return chosen


def version() -> str:
    """The version of the program."""
    return _run(["--version"]).strip()


def measure(
    ids: str | Iterable[str],
    first: str,
    second: str | None = None,
    *,
    start: int | None = None,
    end: int | None = None,
    percentile: bool = False,
    source: str | None = None,
    vintage: str | None = None,
    frame: Frame = "pandas",
) -> Any:
    """Figures of one or more measures for two states (or one), one row per figure.

    Columns: ``measure, from, to, year, value, unit, n, status, snapshot, low, high, id``; with ``percentile`` also
    ``percentile, rank, of``. States may be written as names or codes (``Türkiye``, ``TUR``, ``640``).
    """
    arguments = ["measure", _list(ids), first]
    if second is not None:
        arguments.append(second)
    arguments += _years(start, end)
    if percentile:
        arguments.append("--percentile")
    if source is not None:
        arguments += ["--source", source]
    if vintage is not None:
        arguments += ["--vintage", vintage]
    return _csv(_run([*arguments, "--format", "csv"], findings=True), frame)


def measures(*, frame: Frame = "pandas") -> Any:
    """All measures with their unit, sources and meaning, one row per measure."""
    return _csv(_run(["measures", "--format", "csv"]), frame)


def sources(*, frame: Frame = "pandas") -> Any:
    """The releases that are in the store, one row per release."""
    return _csv(_run(["sources", "--format", "csv"], findings=True), frame)


def panel(
    unit: Literal["dyad-year", "directed-dyad-year", "state-year", "leader-dyad-year"],
    ids: str | Iterable[str],
    *,
    states: str | Iterable[str] = "all",
    start: int | None = None,
    end: int | None = None,
    status: bool = False,
    frame: Frame = "pandas",
) -> Any:
    """A panel of all units and years with one column per measure; with ``status`` also why a cell is empty."""
    with tempfile.TemporaryDirectory(prefix="entente-") as folder:
        target = Path(folder) / "panel.csv"
        arguments = ["panel", "--unit", unit, "--measures", _list(ids), "--states", _list(states), *_years(start, end)]
        if status:
            arguments.append("--status")
        _run([*arguments, "-o", str(target)])
        return _csv(target.read_text(encoding="utf-8"), frame)


def add_entente(
    data: pd.DataFrame,
    ids: str | Iterable[str],
    *,
    ccode1: str = "ccode1",
    ccode2: str = "ccode2",
    year: str = "year",
    directed: bool = False,
    status: bool = False,
) -> pd.DataFrame:
    """Adds measures as columns to a dyad-year data frame with Correlates of War numbers, as peacesciencer's verbs do.

    Rows and their order stay as they are. For an undirected measure the order of the two states does not matter.
    """
    years = data[year].dropna()
    if years.empty:
        raise ValueError(f"the column {year} has no years")
    wanted = panel(
        "directed-dyad-year" if directed else "dyad-year",
        ids,
        start=int(years.min()),
        end=int(years.max()),
        status=status,
    )
    values = [column for column in wanted.columns if column not in _KEYS]
    left = pd.DataFrame(
        {"cow_from": data[ccode1].to_numpy(), "cow_to": data[ccode2].to_numpy(), "year": data[year].to_numpy()}
    )
    if not directed:
        codes = left[["cow_from", "cow_to"]]
        left["cow_from"], left["cow_to"] = codes.min(axis=1), codes.max(axis=1)
    joined = left.merge(
        wanted[["cow_from", "cow_to", "year", *values]], how="left", on=["cow_from", "cow_to", "year"], validate="m:1"
    )
    joined.index = data.index
    return pd.concat([data, joined[values]], axis=1)


_KEYS = frozenset({"year", "from", "to", "cow_from", "cow_to"})


@dataclass(frozen=True)
class Figure:
    """One figure: a value with its status, interval and source. In a notebook it shows itself with its source."""

    id: str
    value: float | None
    unit: str
    status: str
    snapshot: str
    low: float | None
    high: float | None
    n: int | None
    note: str

    def _repr_html_(self) -> str:
        shown = self.status.replace("_", " ") if self.value is None else f"{self.value:,.4g} {self.unit}"
        interval = "" if self.low is None or self.high is None else f" ({self.low:,.4g} to {self.high:,.4g})"
        return (
            f"<div><strong>{html.escape(shown)}</strong>{html.escape(interval)}<br>"
            f"<small>{html.escape(self.id)} · {html.escape(self.snapshot or 'no source')}"
            f"{' · ' + html.escape(self.note) if self.note else ''}</small></div>"
        )


def figure(measure_id: str, first: str, second: str | None, year: int) -> Figure:
    """One figure of a measure, such as ``figure("un.agreement", "TUR", "PAK", 2019)``."""
    arguments = ["measure", measure_id, first]
    if second is not None:
        arguments.append(second)
    rows = json.loads(_run([*arguments, *_years(year, year), "--format", "json"], findings=True))
    if not rows:
        raise EntenteError(f"There is no figure of {measure_id} in {year}.", 1)
    row = rows[0]
    return Figure(
        id=row["id"],
        value=row["value"],
        unit=row["unit"],
        status=row["status"],
        snapshot=row["snapshot"] or "",
        low=row["low"],
        high=row["high"],
        n=row["n"],
        note=row.get("note") or "",
    )


@dataclass(frozen=True)
class Trace:
    """The rows of publishers' files behind one figure, as the program prints them."""

    id: str
    text: str

    def __str__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return f"<pre>{html.escape(self.text)}</pre>"


def trace(figure_id: str) -> Trace:
    """The rows behind a figure, by its id, such as ``un.agreement/TUR-PAK/2019``; of one without a value, the reason."""
    return Trace(figure_id, _run(["trace", figure_id], findings=True))


@dataclass(frozen=True)
class Brief:
    """The files of a brief. ``path`` is the page; ``data`` its JSON."""

    path: Path
    files: tuple[Path, ...]

    @property
    def data(self) -> Any:
        """The brief's JSON: ``dyad, figures, events, deals, commitments, claims, references, gaps`` and more."""
        return json.loads(self.path.with_suffix(".json").read_text(encoding="utf-8"))

    @property
    def markdown(self) -> str:
        return self.path.with_suffix(".md").read_text(encoding="utf-8")


def brief(
    first: str, second: str, *, output: str | Path = ".", formats: str | Iterable[str] = "html,md,json,bib"
) -> Brief:
    """Writes the brief of two states into a folder and says which files it wrote."""
    folder = Path(output)
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()} if folder.is_dir() else {}
    _run(["brief", first, second, "--format", _list(formats), "-o", str(folder)], findings=True)
    written = sorted(path for path in folder.iterdir() if before.get(path) != path.stat().st_mtime_ns)
    pages = [path for path in written if path.suffix == ".html"] or written
    if not pages:
        raise EntenteError(f"No brief was written to {folder}.", 3)
    return Brief(pages[0], tuple(written))


def audit(paper: str | Path, *, frame: Frame = "pandas") -> Any:
    """Checks what a paper states (.txt, .html, .pdf, .docx, or a case folder): one row per statement with its verdict.

    A string with line breaks or spaces that names no file is taken as the text itself.
    """
    path = Path(paper)
    if isinstance(paper, str) and (("\n" in paper) or (" " in paper and not _exists(path))):
        with tempfile.TemporaryDirectory(prefix="entente-") as folder:
            written = Path(folder) / "text.txt"
            written.write_text(paper, encoding="utf-8")
            return _csv(_run(["audit", str(written), "--format", "csv"], findings=True), frame)
    return _csv(_run(["audit", str(path), "--format", "csv"], findings=True), frame)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def cite(first: str, second: str, ids: str | Iterable[str] | None = None) -> str:
    """The works to cite for a pair's brief, or only for some measures of the pair, as BibTeX."""
    with tempfile.TemporaryDirectory(prefix="entente-") as folder:
        if ids is None:
            _run(["brief", first, second, "--format", "bib", "-o", folder], findings=True)
        else:
            # A panel has the works of its own columns only.
            chosen = ["--measures", _list(ids), "--states", f"{first},{second}"]
            _run(["panel", "--unit", "dyad-year", *chosen, "-o", str(Path(folder) / "panel.csv")])
        return "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.bib")))
