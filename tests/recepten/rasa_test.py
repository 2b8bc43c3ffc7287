# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
"""rasa_actie.py with a dispatcher and a tracker that stand in for Rasa's."""
import json
import unittest

import rasa_actie
import service


class Dispatcher:
    def __init__(self):
        self.said = []

    def utter_message(self, text=None, buttons=None):
        self.said.append({"text": text, "buttons": buttons or []})


class Tracker:
    def __init__(self, text, municipality=None, chosen=None):
        self.latest_message = {"text": text}
        self.municipality = municipality
        self.chosen = chosen

    def get_slot(self, name):
        return {"gemeente": self.municipality}[name]

    def get_latest_entity_values(self, entity_type):
        return iter([self.chosen] if self.chosen and entity_type == "artikel" else [])


def run(address, *asked, timeout_s=5, **more):
    """What is said, and the value of the slot `uitkomst`."""
    rasa_actie.SERVICE = address
    rasa_actie.TIMEOUT_S = timeout_s
    dispatcher = Dispatcher()
    events = rasa_actie.ActieVraagbaak().run(dispatcher, Tracker(*asked, **more), {})
    assert [event["name"] for event in events] == ["uitkomst"]
    return dispatcher.said, events[0]["value"]


class Outcomes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.address = cls.enterClassContext(service.real())

    def test_name(self):
        self.assertEqual(rasa_actie.ActieVraagbaak().name(), "actie_vraagbaak")

    def test_answer(self):
        said, outcome = run(self.address, "Hoe meld ik een gat in de weg?")
        self.assertEqual(outcome, "antwoord")
        self.assertEqual(len(said), 1)
        self.assertIn("Bel het Contact Centrum.", said[0]["text"])

    def test_long_article_is_quoted(self):
        rasa_actie.LONGEST_TEXT = 100
        self.addCleanup(setattr, rasa_actie, "LONGEST_TEXT", 1200)
        said, _ = run(self.address, "Hoe meld ik een gat in de weg?")
        self.assertIn("U meldt een gat in de provinciale weg bij ons.", said[0]["text"])
        self.assertIn(self.address + "/artikel/gat-in-de-weg#melden", said[0]["text"])
        self.assertNotIn("weginspecteur", said[0]["text"])

    def test_choice_and_what_is_chosen(self):
        said, outcome = run(self.address, "schade")
        self.assertEqual(outcome, "verduidelijk")
        self.assertEqual(said[0]["text"], "Bedoelt u een van deze vragen?")
        self.assertIn("070 441 66 22", said[1]["text"])
        first = said[0]["buttons"][0]
        self.assertEqual(first["title"], "Krijg ik schade door wegwerk vergoed?")
        intent, _, entities = first["payload"].partition("{")
        self.assertEqual(intent, "/kies_artikel")
        chosen = json.loads("{" + entities)["artikel"]
        said, outcome = run(self.address, first["payload"], chosen=chosen)
        self.assertEqual(outcome, "antwoord")
        self.assertIn("U stuurt ons bewijs", said[0]["text"])

    def test_referral(self):
        said, outcome = run(self.address, "kapotte lantaarnpaal", municipality="Leiden")
        self.assertEqual(outcome, "doorverwijzing")
        self.assertEqual(said[-1]["text"], "Gemeente Leiden helpt u hiermee verder. Bel 14 071.")

    def test_unknown_municipality_is_left_out(self):
        said, outcome = run(self.address, "kapotte lantaarnpaal", municipality="Nergenshuizen")
        self.assertEqual(outcome, "doorverwijzing")
        self.assertIn("Uw gemeente", said[-1]["text"])

    def test_handover(self):
        said, outcome = run(self.address, "paspoort")
        self.assertEqual(outcome, "overdracht")
        self.assertIn("Bel 070 441 66 22.", said[0]["text"])

    def test_refused_question(self):
        said, outcome = run(self.address, "woord " * 40)
        self.assertEqual(outcome, "verduidelijk")
        self.assertEqual(said[0]["text"], rasa_actie.TEXT_UNCLEAR)

    def test_article_that_is_gone(self):
        said, outcome = run(self.address, "/kies_artikel", chosen="../weg?")
        self.assertEqual(outcome, "overdracht")
        self.assertEqual(said[0]["text"], rasa_actie.TEXT_DOWN)


class Failures(unittest.TestCase):
    def assert_handed_over(self, failing, timeout_s=5):
        with failing as address:
            said, outcome = run(address, "Hoe meld ik een gat in de weg?", timeout_s=timeout_s)
        self.assertEqual(outcome, "overdracht")
        self.assertEqual([message["text"] for message in said], [rasa_actie.TEXT_DOWN])

    def test_absent(self):
        self.assert_handed_over(service.absent())

    def test_silent(self):
        self.assert_handed_over(service.silent(), timeout_s=0.2)

    def test_broken(self):
        self.assert_handed_over(service.broken(503, b"{}"))
        self.assert_handed_over(service.broken(200, b"<html>"))


if __name__ == "__main__":
    unittest.main()
