# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
"""A custom action for Rasa that answers from Vraagbaak. Needs Python 3.9 and nothing else; rasa_sdk
is used when it is there, as on an action server.

VRAAGBAAK           where the service is, as https://vragen.example.org
VRAAGBAAK_TELEFOON  telephone number to give when the service can't be reached
"""
import http.client
import json
import os
import urllib.error
import urllib.parse
import urllib.request

try:
    from rasa_sdk import Action
except ImportError:

    class Action:
        """So that this file can be tried without Rasa."""


SERVICE = os.environ.get("VRAAGBAAK", "http://127.0.0.1:8080")
PHONE = os.environ.get("VRAAGBAAK_TELEFOON", "070 441 66 22")
CHANNEL = "chat"
TIMEOUT_S = 5
LONGEST_TEXT = 1200  # characters; of a longer article only the passage is said

TEXT_DOWN = f"Ik kan nu niets opzoeken. Bel {PHONE}, dan helpt een medewerker u."
TEXT_UNCLEAR = "Ik begrijp uw vraag niet goed. Kunt u het in een korte zin vragen?"
TEXT_NONE_OF_THESE = "Staat uw vraag er niet bij? Bel {}."
TEXT_READ_MORE = "Lees alles op"


class Unclear(Exception):
    """The service does not accept the question: too long, for example."""


class Down(Exception):
    """The service is not there, too slow, or broken."""


def fetch(path, body=None):
    """What the service says, as a dictionary. Raises Unclear or Down."""
    request = urllib.request.Request(
        SERVICE + path,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Accept": "application/json", "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as reply:
            return json.load(reply)
    except urllib.error.HTTPError as error:
        raise (Unclear if error.code == 400 else Down)() from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Down() from error


def ask(question, municipality):
    """The answer document. The question goes in the body, so it stays out of logs."""
    body = {"vraag": question, "kanaal": CHANNEL}
    if municipality:
        try:
            return fetch("/v1/_beantwoord", {**body, "gemeente": municipality})
        except Unclear:
            pass  # may be a place that is not known there
    return fetch("/v1/_beantwoord", body)


def text_to_say(article, quote):
    """The wording for a chat or a short article as a whole; of a long one what answers."""
    text = article["tekst"]
    if article["kanaal"] or len(text) <= LONGEST_TEXT:
        return text
    part = quote["tekst"] if quote else text[:LONGEST_TEXT].rpartition("\n")[0]
    return f"{part}\n{TEXT_READ_MORE} {urllib.parse.urljoin(SERVICE, article['url'])}"


def button(choice):
    """A choice is sent back as an intent with the article's id, so it is never misread."""
    payload = "/kies_artikel" + json.dumps({"artikel": choice["artikel"]})
    return {"title": choice["vraag"] or choice["titel"], "payload": payload}


def say(dispatcher, document):
    """Each outcome; `bericht` says who can help, and how to reach them."""
    article = document["antwoord"]
    if article:
        dispatcher.utter_message(text=text_to_say(article, article["citaat"]))
    if document["uitkomst"] == "verduidelijk":
        buttons = [button(choice) for choice in document["keuzes"]]
        dispatcher.utter_message(text=document["bericht"], buttons=buttons)
        person = document["overdracht"]
        if person and person["telefoon"]:
            dispatcher.utter_message(text=TEXT_NONE_OF_THESE.format(person["telefoon"]))
    elif document["uitkomst"] != "antwoord":
        dispatcher.utter_message(text=document["bericht"])


class ActieVraagbaak(Action):
    def name(self):
        return "actie_vraagbaak"

    def run(self, dispatcher, tracker, domain):
        """Sets the slot `uitkomst`; a rule can start a handover when it is `overdracht`."""
        chosen = next(iter(tracker.get_latest_entity_values("artikel")), None)
        try:
            if chosen:
                path = "/v1/artikelen/" + urllib.parse.quote(chosen, safe="")
                article = fetch(path + "?kanaal=" + CHANNEL)
                dispatcher.utter_message(text=text_to_say(article, None))
                outcome = "antwoord"
            else:
                document = ask(tracker.latest_message["text"], tracker.get_slot("gemeente"))
                say(dispatcher, document)
                outcome = document["uitkomst"]
        except Unclear:
            dispatcher.utter_message(text=TEXT_UNCLEAR)
            outcome = "verduidelijk"
        except Down:
            dispatcher.utter_message(text=TEXT_DOWN)
            outcome = "overdracht"
        return [{"event": "slot", "timestamp": None, "name": "uitkomst", "value": outcome}]
