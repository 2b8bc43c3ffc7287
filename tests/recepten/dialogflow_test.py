# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
"""dialogflow_webhook.py as Dialogflow calls it: over HTTP."""
import json
import unittest
import urllib.error
import urllib.request

import dialogflow_webhook
import service

SESSION = "projects/p/agent/sessions/s"


def post(url, body):
    request = urllib.request.Request(url, data=body, headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as reply:
        return json.load(reply)


def ask(address, question, parameters=None, timeout_s=4):
    """What the webhook answers; it runs on the service at this address."""
    dialogflow_webhook.SERVICE = address
    dialogflow_webhook.TIMEOUT_S = timeout_s
    request = {"session": SESSION,
               "queryResult": {"queryText": question, "parameters": parameters or {}}}
    with service.serving(dialogflow_webhook.Webhook) as webhook:
        return post(webhook, json.dumps(request).encode())


def texts(reply):
    return [message["text"]["text"][0]
            for message in reply["fulfillmentMessages"] if "text" in message]


def cards(reply):
    return [message["card"] for message in reply["fulfillmentMessages"] if "card" in message]


def contexts(reply):
    return [context["name"] for context in reply.get("outputContexts", [])]


class Outcomes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.address = cls.enterClassContext(service.real())

    def test_answer(self):
        reply = ask(self.address, "Hoe meld ik een gat in de weg?")
        self.assertEqual(len(texts(reply)), 1)
        self.assertIn("Bel het Contact Centrum.", texts(reply)[0])
        self.assertEqual(contexts(reply), [])

    def test_long_article_is_quoted(self):
        dialogflow_webhook.LONGEST_TEXT = 100
        self.addCleanup(setattr, dialogflow_webhook, "LONGEST_TEXT", 1200)
        reply = ask(self.address, "Hoe meld ik een gat in de weg?")
        self.assertEqual(texts(reply),
                         ["U meldt een gat in de provinciale weg bij ons. Een foto helpt."])
        self.assertEqual(cards(reply)[0]["buttons"][0]["postback"],
                         self.address + "/artikel/gat-in-de-weg#melden")

    def test_choice(self):
        reply = ask(self.address, "schade")
        self.assertEqual(texts(reply)[0], "Bedoelt u een van deze vragen?")
        self.assertIn("070 441 66 22", texts(reply)[1])
        first = cards(reply)[0]
        self.assertEqual(first["title"], "Krijg ik schade door wegwerk vergoed?")
        self.assertEqual(first["buttons"][0]["postback"],
                         self.address + "/artikel/schade-door-werk")

    def test_referral(self):
        reply = ask(self.address, "kapotte lantaarnpaal", {"gemeente": "Leiden"})
        self.assertEqual(texts(reply)[-1], "Gemeente Leiden helpt u hiermee verder. Bel 14 071.")
        reply = ask(self.address, "kapotte lantaarnpaal", {"gemeente": "Nergenshuizen"})
        self.assertIn("Uw gemeente", texts(reply)[-1])

    def test_handover(self):
        reply = ask(self.address, "paspoort")
        self.assertIn("Bel 070 441 66 22.", texts(reply)[0])
        self.assertEqual(contexts(reply), [SESSION + "/contexts/overdracht"])

    def test_refused_question(self):
        self.assertEqual(texts(ask(self.address, "woord " * 40)),
                         [dialogflow_webhook.TEXT_UNCLEAR])


class Failures(unittest.TestCase):
    def assert_handed_over(self, failing, timeout_s=4):
        with failing as address:
            reply = ask(address, "Hoe meld ik een gat in de weg?", timeout_s=timeout_s)
        self.assertEqual(texts(reply), [dialogflow_webhook.TEXT_DOWN])
        self.assertEqual(contexts(reply), [SESSION + "/contexts/overdracht"])

    def test_absent(self):
        self.assert_handed_over(service.absent())

    def test_silent(self):
        self.assert_handed_over(service.silent(), timeout_s=0.2)

    def test_broken(self):
        self.assert_handed_over(service.broken(503, b"{}"))
        self.assert_handed_over(service.broken(200, b"<html>"))

    def test_not_dialogflow(self):
        bodies = [b"", b"{", b"[]", b"{}", b"[" * 60000, b'{"queryResult":1}',
                  b'{"queryResult":{"queryText":"a","parameters":[]},"session":"s"}']
        with service.serving(dialogflow_webhook.Webhook) as webhook:
            for body in bodies:
                with self.assertRaises(urllib.error.HTTPError) as refused:
                    post(webhook, body)
                self.assertEqual(refused.exception.code, 400)
                refused.exception.close()


if __name__ == "__main__":
    unittest.main()
