# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
"""A webhook for Dialogflow ES that answers from Vraagbaak. Needs Python 3.9 and nothing else.

    VRAAGBAAK=https://vragen.example.org python3 dialogflow_webhook.py 127.0.0.1 8090

VRAAGBAAK           where the service is
VRAAGBAAK_TELEFOON  telephone number to give when the service can't be reached
"""
import http.client
import http.server
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request

SERVICE = os.environ.get("VRAAGBAAK", "http://127.0.0.1:8080")
PHONE = os.environ.get("VRAAGBAAK_TELEFOON", "070 441 66 22")
TIMEOUT_S = 4  # Dialogflow waits 5 s for a webhook
LONGEST_BODY = 64 * 1024  # bytes
LONGEST_TEXT = 1200  # characters; of a longer article only the passage is said

TEXT_DOWN = f"Ik kan nu niets opzoeken. Bel {PHONE}, dan helpt een medewerker u."
TEXT_UNCLEAR = "Ik begrijp uw vraag niet goed. Kunt u het in een korte zin vragen?"
TEXT_READ = "Lees dit"
TEXT_NONE_OF_THESE = "Staat uw vraag er niet bij? Bel {}."


class Unclear(Exception):
    """The service does not accept the question: too long, for example."""


class Down(Exception):
    """The service is not there, too slow, or broken."""


def fetch(body):
    """The answer document. The question goes in the body, so it stays out of logs."""
    request = urllib.request.Request(
        SERVICE + "/v1/_beantwoord",
        data=json.dumps(body).encode(),
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
    body = {"vraag": question, "kanaal": "chat"}
    if municipality:
        try:
            return fetch({**body, "gemeente": municipality})
        except Unclear:
            pass  # may be a place that is not known there
    return fetch(body)


def say(text):
    return {"text": {"text": [text]}}


def card(article):
    """Opens the article."""
    url = urllib.parse.urljoin(SERVICE, article["url"])
    title = article["vraag"] or article["titel"]
    return {"card": {"title": title, "buttons": [{"text": TEXT_READ, "postback": url}]}}


def article_messages(article):
    """The wording for a chat or a short article as a whole; of a long one what answers."""
    if article["kanaal"] or len(article["tekst"]) <= LONGEST_TEXT:
        return [say(article["tekst"])]
    quote = article["citaat"]
    return ([say(quote["tekst"])] if quote else []) + [card(article)]


def messages_for(document):
    """Each outcome; `bericht` says who can help, and how to reach them."""
    messages = article_messages(document["antwoord"]) if document["antwoord"] else []
    if document["uitkomst"] != "antwoord":
        messages.append(say(document["bericht"]))
    if document["uitkomst"] == "verduidelijk":
        messages += [card(choice) for choice in document["keuzes"]]
        person = document["overdracht"]
        if person and person["telefoon"]:
            messages.append(say(TEXT_NONE_OF_THESE.format(person["telefoon"])))
    return messages


def hand_over(messages, session):
    """The context starts the intent of yours that brings in a person."""
    context = {"name": f"{session}/contexts/overdracht", "lifespanCount": 2}
    return {"fulfillmentMessages": messages, "outputContexts": [context]}


def reply_to(request):
    """What Dialogflow is to say. Raises ValueError when the request is not Dialogflow's."""
    try:
        question = request["queryResult"]["queryText"]
        municipality = request["queryResult"].get("parameters", {}).get("gemeente")
        session = request["session"]
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a request of Dialogflow") from error
    try:
        document = ask(question, municipality)
    except Unclear:
        return {"fulfillmentMessages": [say(TEXT_UNCLEAR)]}
    except Down:
        return hand_over([say(TEXT_DOWN)], session)
    messages = messages_for(document)
    if document["uitkomst"] == "overdracht":
        return hand_over(messages, session)
    return {"fulfillmentMessages": messages}


class Webhook(http.server.BaseHTTPRequestHandler):
    timeout = 10  # s, for a client that sends slowly

    def do_POST(self):
        try:
            length = int(self.headers.get("Content-Length", ""))
            if not 0 <= length <= LONGEST_BODY:
                raise ValueError("too long")
            document = reply_to(json.loads(self.rfile.read(length)))
        except (ValueError, RecursionError):
            self.send_error(400)
            return
        body = json.dumps(document).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Questions are not logged."""


if __name__ == "__main__":
    server = http.server.ThreadingHTTPServer((sys.argv[1], int(sys.argv[2])), Webhook)
    print(f"http://{server.server_address[0]}:{server.server_address[1]}/", flush=True)
    server.serve_forever()
