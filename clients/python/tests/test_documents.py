"""The examples of docs/tutorial.md, stata.md, excel.md and quarto.md run as printed, on the starter edition."""

from __future__ import annotations

import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
DOCS = ROOT / "docs"
os.environ.setdefault("ENTENTE_PROGRAM", str(ROOT / "entente"))
sys.path.insert(0, str(ROOT / "clients" / "python" / "src"))

try:
    import numpy as np
    import pandas as pd
except ImportError:
    raise unittest.SkipTest("pandas is not installed (Debian: apt install python3-pandas)")


def indented_commands(document: str) -> list[list[str]]:
    """The arguments of each indented command "./entente ..." of a document, without the program."""
    joined = (DOCS / document).read_text(encoding="utf-8").replace("\\\n", " ")
    return [shlex.split(line)[1:] for line in joined.splitlines() if line.startswith("    ./entente ")]


def chunks(template: str, language: str) -> list[str]:
    text = (DOCS / "quarto" / template).read_text(encoding="utf-8")
    return re.findall(r"^```\{%s\}\n(.*?)^```" % language, text, re.DOTALL | re.MULTILINE)


class DocumentsTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="entente-documents-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        os.environ["ENTENTE_HOME"] = os.environ.get("ENTENTE_CLIENT_HOME", str(self.folder / "home"))

    def entente(self, arguments: list[str]) -> None:
        command = [os.environ["ENTENTE_PROGRAM"], *arguments, "--quiet"]
        subprocess.run(command, cwd=self.folder, check=True, stdout=subprocess.DEVNULL)

    def test_the_tutorial_prints_what_it_shows(self) -> None:
        text = (DOCS / "tutorial.md").read_text(encoding="utf-8")
        (self.folder / "tutorial").mkdir()
        paragraph = re.findall(r"^> (.*)$", text, re.MULTILINE)
        self.assertEqual(len(paragraph), 3)
        (self.folder / "tutorial" / "paragraph.txt").write_text("\n".join(paragraph) + "\n", encoding="utf-8")
        commands = indented_commands("tutorial.md")
        self.assertEqual(
            [command[0] for command in commands],
            ["--version", "brief", "measure", "trace", "panel", "audit", "setup"],
        )
        printed = ""
        for command in commands:
            done = subprocess.run(
                [os.environ["ENTENTE_PROGRAM"], *command], cwd=self.folder, capture_output=True, text=True, encoding="utf-8"
            )
            # A contradicted claim is a finding.
            self.assertEqual(done.returncode, 1 if command[0] == "audit" else 0, done.stderr)
            printed += done.stdout
        shown = [
            line.strip()
            for block in re.findall(r"(?:^    .*\n)+", text, re.MULTILINE)
            if not re.match(r"    (?:\./entente|sudo) ", block)
            for line in block.splitlines()
        ]
        self.assertEqual(len(shown), 15)
        lines = {" ".join(line.split()) for line in printed.splitlines()}
        self.assertEqual([line for line in shown if " ".join(line.split()) not in lines], [])
        self.assertEqual(
            sorted(path.name for path in (self.folder / "tutorial").iterdir()),
            sorted(["IDN-AUS.docx", "IDN-AUS.html", "IDN-AUS.bib", "paragraph.txt"])
            + ["table.bib", "table.codebook.md", "table.xlsx"],
        )

    def test_the_do_file_finds_the_variables_that_it_uses(self) -> None:
        do = (DOCS / "stata" / "agreement-trade.do").read_text(encoding="utf-8")
        command = re.search(r"^\* +entente (panel .*)$", do, re.MULTILINE)
        assert command is not None
        self.assertEqual(indented_commands("stata.md"), [shlex.split(command[1])])
        self.entente(shlex.split(command[1]))

        with pd.io.stata.StataReader(self.folder / "panel.dta", convert_categoricals=False) as reader:
            data, labels, values = reader.read(), reader.variable_labels(), reader.value_labels()
        asserted = re.findall(r"`: variable label (\w+)'\" == \"(.*)\"", do)
        self.assertEqual([name for name, _ in asserted], ["un_agreement", "trade_total"])
        for name, label in asserted:
            self.assertEqual(labels[name], label)
        self.assertEqual(
            values["status"],
            {1: "observed", 2: "zero", 3: "not_reported", 4: "out_of_coverage", 5: "not_a_state", 6: "undefined"},
        )
        self.assertTrue((data["trade_total"].isna() == (data["trade_total_status"] > 2)).all())
        self.assertTrue((data.loc[data["trade_total_status"] == 2, "trade_total"] == 0).all())
        self.assertFalse(data.duplicated(["cow_from", "cow_to", "year"]).any())

        row = re.search(r"^\| `ln_trade` \|(.*)\|$", (DOCS / "stata.md").read_text(encoding="utf-8"), re.MULTILINE)
        assert row is not None
        documented = [cell.strip().replace("−", "-").replace(",", "") for cell in row[1].split("|")]
        coefficient, error, rows, pairs = self.fixed_effects(data)
        self.assertEqual([f"{coefficient:.4f}", f"{error:.4f}", str(rows), str(pairs)], documented)

    @staticmethod
    def fixed_effects(data: Any) -> tuple[float, float, int, int]:
        """Coefficient and clustered standard error of ln_trade as xtreg, fe vce(cluster) defines them."""
        used = data[(data["trade_total"] > 0) & data["un_agreement"].notna()]
        pair = used["cow_from"].astype(int) * 1000 + used["cow_to"].astype(int)
        years = pd.get_dummies(used["year"], drop_first=True, dtype=float)
        columns = years.assign(ln=np.log(used["trade_total"]), y=used["un_agreement"])
        within = columns - columns.groupby(pair).transform("mean")
        x, y = within.drop(columns="y").to_numpy(), within["y"].to_numpy()
        inverse = np.linalg.inv(x.T @ x)
        beta = inverse @ x.T @ y
        scores = pd.DataFrame(x * (y - x @ beta)[:, None]).groupby(pair.to_numpy()).sum().to_numpy()
        n, groups, regressors = len(used), len(scores), x.shape[1] + 1
        variance = inverse @ scores.T @ scores @ inverse * groups / (groups - 1) * (n - 1) / (n - regressors)
        return float(beta[-1]), float(np.sqrt(variance[-1, -1])), n, groups

    def test_formulas_of_the_workbook_have_values(self) -> None:
        try:
            from openpyxl import load_workbook
        except ImportError:
            self.skipTest("openpyxl is not installed (Debian: apt install python3-openpyxl)")
        office = shutil.which("soffice")
        if office is None:
            self.skipTest("LibreOffice is not installed (Debian: apt install libreoffice-calc)")
        [command] = indented_commands("excel.md")
        self.entente(command)
        path = self.folder / "neighbours.xlsx"
        formulas = re.findall(r"`(=[^`]+)`", (DOCS / "excel.md").read_text(encoding="utf-8"))
        self.assertEqual(len(formulas), 11)

        workbook = load_workbook(path)
        self.assertEqual(workbook.sheetnames, ["panel", "sources", "notes"])
        sheet = workbook.create_sheet("formulas")
        for line, formula in enumerate(formulas, start=1):
            sheet.cell(line, 1).value = formula.replace("MINIFS", "_xlfn.MINIFS")
        workbook.save(path)
        subprocess.run(
            [office, f"-env:UserInstallation=file://{self.folder}/office", "--headless", "--convert-to", "xlsx"]
            + ["--outdir", str(self.folder / "computed"), str(path)],
            check=True,
            capture_output=True,
            timeout=180,
        )
        computed = load_workbook(self.folder / "computed" / path.name, data_only=True)["formulas"]
        found = [computed.cell(line, 1).value for line in range(1, len(formulas) + 1)]

        panel = pd.read_excel(path, sheet_name="panel", keep_default_na=False, na_values=[""])
        sources = pd.read_excel(path, sheet_name="sources").set_index("source")
        pair = panel[(panel["from"] == "GRC") & (panel["to"] == "TUR")].set_index("year")
        libya = panel[(panel["from"] == "GRC") & (panel["to"] == "LBY")].set_index("year")
        votes = sources.loc["un-votes"].iloc[0]
        expected: list[Any] = [
            pair["un.agreement"].mean(),
            pair.loc[2018:, "un.agreement"].mean(),
            panel.loc[panel["year"] == 2022, "un.agreement"].min(),
            pair.loc[2022, "trade.icio_total"],
            pair.loc[2022, "trade.icio_total"] / pair.loc[2011, "trade.icio_total"] - 1,
            int((libya["trade.icio_total.status"] == "not_reported").sum()),
            libya.loc[2022, "trade.icio_total.status"],
            votes["citation"],
            votes["release"],
            "Share of roll calls on which both voted and chose the same of yes, abstain and no.",
            0,
        ]
        for formula, value, wanted in zip(formulas, found, expected, strict=True):
            with self.subTest(formula):
                if isinstance(wanted, str):
                    self.assertEqual(value, wanted)
                else:
                    self.assertAlmostEqual(value, wanted, delta=1e-9 * max(1, abs(wanted)))
        self.assertEqual(expected[5:7], [12, "not_reported"])

    def test_the_python_template_runs(self) -> None:
        try:
            import IPython  # noqa: F401
            import matplotlib
            import tabulate  # noqa: F401
        except ImportError as absent:
            self.skipTest(f"{absent.name} is not installed")
        matplotlib.use("Agg")
        names: dict[str, Any] = {}
        shown = []
        before = Path.cwd()
        os.chdir(self.folder)
        self.addCleanup(os.chdir, before)
        for chunk in chunks("pair-python.qmd", "python"):
            # As in a notebook, a chunk shows the value of its last line.
            tree = ast.parse(chunk)
            last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, "pair-python.qmd", "exec"), names)
            if isinstance(last, ast.Expr):
                shown.append(eval(compile(ast.Expression(last.value), "pair-python.qmd", "eval"), names))
        tables = [one.data for one in shown if one is not None and hasattr(one, "data")]
        self.assert_report("\n".join(tables))

    def test_the_r_template_makes_a_page(self) -> None:
        needed = "stopifnot(requireNamespace('rmarkdown', quietly = TRUE), rmarkdown::pandoc_available())"
        if shutil.which("Rscript") is None or subprocess.run(["Rscript", "-e", needed], capture_output=True).returncode:
            self.skipTest("R with rmarkdown and pandoc is not installed (Debian: apt install r-cran-rmarkdown pandoc)")
        library = self.folder / "library"
        library.mkdir()
        subprocess.run(
            ["R", "CMD", "INSTALL", "--no-docs", "--no-test-load", "-l", str(library), str(ROOT / "clients" / "r")],
            check=True,
            capture_output=True,
        )
        shutil.copy(DOCS / "quarto" / "pair-r.qmd", self.folder)
        done = subprocess.run(
            ["Rscript", "-e", 'rmarkdown::render("pair-r.qmd", rmarkdown::md_document(variant = "gfm"))'],
            cwd=self.folder,
            env={**os.environ, "R_LIBS_USER": str(library)},
            capture_output=True,
            text=True,
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        report = (self.folder / "pair-r.md").read_text(encoding="utf-8")
        self.assert_report(report)
        self.assertIn("Voeten", report)

    def assert_report(self, report: str) -> None:
        """The figures of Greece and Türkiye, their sources, and no column left empty."""
        rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in report.splitlines() if line.startswith("|")]
        figures = next(row for row in rows if row[0] == "2019")
        import entente

        agreement = entente.figure("un.agreement", "GRC", "TUR", 2019).value
        trade = entente.figure("trade.icio_total", "GRC", "TUR", 2019).value
        assert agreement is not None and trade is not None
        self.assertEqual(figures, ["2019", f"{agreement:.2f}", f"{trade / 1e6:,.0f}"])
        sources = [row for row in rows if row[-1].startswith("un-votes:")]
        self.assertEqual([row[0] for row in sources], ["Voting agreement"])
        self.assertNotIn("nan", report.lower().split())
        self.assertIn("@misc{oecd-icio2025", (self.folder / "references.bib").read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
