"""The client against the real program, on the starter edition in a home of its own."""

from __future__ import annotations

import os
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "clients" / "python" / "src"))
os.environ.setdefault("ENTENTE_PROGRAM", str(ROOT / "entente"))

try:
    import pandas as pd
except ImportError:
    raise unittest.SkipTest("pandas is not installed (Debian: apt install python3-pandas)")

import entente


class ClientTest(unittest.TestCase):
    home: tempfile.TemporaryDirectory[str]

    @classmethod
    def setUpClass(cls) -> None:
        cls.home = tempfile.TemporaryDirectory(prefix="entente-home-")
        os.environ["ENTENTE_HOME"] = os.environ.get("ENTENTE_CLIENT_HOME", cls.home.name)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.home.cleanup()

    def test_figures_have_status_and_source(self) -> None:
        table = entente.measure("un.agreement", "Greece", "Türkiye", start=2015, end=2019)
        self.assertEqual(list(table["year"]), [2015, 2016, 2017, 2018, 2019])
        self.assertEqual(set(table["status"]), {"observed"})
        self.assertTrue(table["snapshot"].str.startswith("un-votes:").all())
        self.assertTrue(table["value"].between(0, 1).all())

    def test_absence_is_missing_and_says_why(self) -> None:
        table = entente.measure("un.agreement", "SSD", "TUR", start=2005, end=2005)
        self.assertTrue(table["value"].isna().all())
        self.assertEqual(set(table["status"]), {"not_a_state"})

    def test_a_mistake_is_the_programs_own_sentence(self) -> None:
        with self.assertRaises(entente.EntenteError) as caught:
            entente.measure("un.agreement", "TUR", "Atlantis")
        self.assertEqual(caught.exception.code, 2)
        self.assertIn("Atlantis", str(caught.exception))

    def test_columns_are_added_to_dyad_years_in_any_order(self) -> None:
        dyads = pd.DataFrame({"ccode1": [640, 350, 2], "ccode2": [350, 640, 200], "year": [2015, 2016, 2015]}, index=[7, 3, 5])
        joined = entente.add_entente(dyads, ["un.s"])
        self.assertEqual(list(joined.index), [7, 3, 5])
        single = entente.measure("un.s", "GRC", "TUR", start=2015, end=2016).set_index("year")["value"]
        self.assertAlmostEqual(joined.loc[7, "un.s"], single[2015], places=15)
        self.assertAlmostEqual(joined.loc[3, "un.s"], single[2016], places=15)

    def test_a_figure_shows_itself_with_its_source(self) -> None:
        shown = entente.figure("un.agreement", "GRC", "TUR", 2019)._repr_html_()
        self.assertIn("un.agreement/GRC-TUR/2019", shown.replace("TUR-GRC", "GRC-TUR"))
        self.assertIn("un-votes:", shown)

    def test_a_trace_names_the_rows(self) -> None:
        self.assertIn("un-votes", str(entente.trace("un.agreement/TUR-GRC/2019")))

    def test_a_trace_of_a_figure_without_a_value_says_why(self) -> None:
        self.assertIn("out_of_coverage", str(entente.trace("un.agreement/TUR-GRC/1900")))

    def test_a_brief_is_written(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            made = entente.brief("GRC", "TUR", output=folder, formats="html,json")
            self.assertTrue(made.path.is_file())
            self.assertGreater(len(made.data["figures"]), 100)

    def test_a_text_is_checked(self) -> None:
        # Two members of NATO vote alike in about four of five roll calls.
        read = entente.audit("In the UN General Assembly, Greece and Turkey voted the same way in 30 per cent of votes in 2019.")
        self.assertEqual(list(read["verdict"]), ["contradicted"])

    def test_works_are_cited(self) -> None:
        self.assertIn("Voeten", entente.cite("GRC", "TUR"))
        votes = entente.cite("GRC", "TUR", "un.agreement")
        self.assertIn("@misc{voeten-strezhnev-bailey2009", votes)
        self.assertNotIn("unhcr", votes.lower())


if __name__ == "__main__":
    unittest.main()
