# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
"""mcp_client.mjs, as it is started by hand."""
import os
import pathlib
import subprocess
import unittest

import service

RECIPE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "recepten" / "mcp_client.mjs"


def ask(address, *arguments):
    """Exit code, lines on standard output, and standard error."""
    done = subprocess.run([os.environ["NODE"], RECIPE, address + "/mcp", *arguments],
                          capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stdout.splitlines(), done.stderr


class Client(unittest.TestCase):
    def test_answers_with_a_source(self):
        with service.real() as address:
            code, lines, _ = ask(address, "Hoe meld ik een gat in de weg?")
        self.assertEqual(code, 0)
        self.assertEqual(lines[0], "Hulpmiddelen: zoek, beantwoord, lees_artikel")
        self.assertEqual(lines[2], "U meldt een gat in de provinciale weg bij ons. Een foto helpt.")
        self.assertEqual(lines[3], "Bron: Gat in een provinciale weg melden, "
                                   "/artikel/gat-in-de-weg#melden (gewijzigd op 2026-10-01)")
        self.assertRegex(lines[4], "^Het hele artikel heeft [0-9]+ tekens[.]$")

    def test_refers(self):
        with service.real() as address:
            code, lines, _ = ask(address, "kapotte lantaarnpaal", "Leiden")
        self.assertEqual(code, 0)
        self.assertEqual(lines[1], "Gemeente Leiden helpt u hiermee verder. Bel 14 071.")

    def test_offers_a_choice(self):
        with service.real() as address:
            _, lines, _ = ask(address, "schade")
        self.assertIn("- Krijg ik schade door wegwerk vergoed? /artikel/schade-door-werk", lines)

    def test_says_what_to_mend(self):
        with service.real() as address:
            code, _, told = ask(address, "kapotte lantaarnpaal", "Atlantis")
        self.assertEqual(code, 1)
        self.assertIn("gemeente is een gemeente of plaats die we kennen.", told)

    def test_says_that_the_service_is_away(self):
        with service.absent() as address:
            code, _, told = ask(address, "weg")
        self.assertEqual(code, 1)
        self.assertNotEqual(told, "")


if __name__ == "__main__":
    unittest.main()
